/** How well a recorded name answers what was typed, best first. */
export const MATCH_KINDS = ['exact', 'begins', 'all_words', 'contains', 'similar'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

// Letters of other scripts that pass for Latin ones: the oldest trick of a counterfeit name.
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['авекмнорстухіјѕ', 'abekmhopctyxijs'],
    ['αβεικνορτυχ', 'abeikvoptux'],
  ].flatMap(([foreign = '', latin = '']) => [...foreign].map((letter, i) => [letter, latin[i] ?? letter] as const)),
);

/** A name as it is compared: no case, accents, punctuation, look-alike letters or doubled blanks. */
export function normaliseMark(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const latin = [...plain].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');
  return latin
    .replace(/&|\+/g, ' and ')
    .replace(/['’.®™]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How a recorded name answers a query; `undefined` where it does not. */
export function matchMark(query: string, recorded: string): MatchKind | undefined {
  const [asked, name] = [normaliseMark(query), normaliseMark(recorded)];
  if (asked === '' || name === '') return undefined;
  if (name === asked) return 'exact';
  if (name.startsWith(`${asked} `)) return 'begins';
  return matchParts(asked, name);
}

function matchParts(asked: string, name: string): MatchKind | undefined {
  const words = name.split(' ');
  if (asked.split(' ').every((word) => words.includes(word))) return 'all_words';
  const [askedTight, nameTight] = [asked.replaceAll(' ', ''), name.replaceAll(' ', '')];
  if (nameTight.includes(askedTight)) return 'contains';
  return isWithin(askedTight, nameTight, toleranceOf(askedTight)) ? 'similar' : undefined;
}

// One slip in a word, two in a long one; none in a name so short that a slip makes another name.
const toleranceOf = ({ length }: string): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

// Edit distance, row by row.
function isWithin(a: string, b: string, tolerance: number): boolean {
  if (Math.abs(a.length - b.length) > tolerance) return false;
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return (above[b.length] ?? Infinity) <= tolerance;
}
