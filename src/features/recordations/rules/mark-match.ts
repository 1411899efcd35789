/** How well a recorded name answers what was typed, best first. */
export const MATCH_KINDS = ['exact', 'begins', 'all_words', 'contains', 'similar'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

// Letters of other scripts that pass for Latin ones: the oldest trick of a counterfeit name.
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['авекмнорстухіјѕ', 'abekmhopctyxijs'],
    ['αβεικνορτυχ', 'abeikvoptux'],
  ].flatMap(([foreign = '', latin = '']) => Array.from(foreign, (letter, i) => [letter, latin[i] ?? letter] as const)),
);

/** A name as it is compared: no case, accents, punctuation, look-alike letters or doubled blanks. */
export function normaliseMark(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const latin = Array.from(plain, (letter) => LOOKALIKES.get(letter) ?? letter).join('');
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
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) row = nextRow(row, a.charAt(i), b);
  return (row.at(-1) ?? 0) <= tolerance;
}

function nextRow(above: readonly number[], letter: string, b: string): number[] {
  const at = (cells: readonly number[], i: number): number => cells[i] ?? 0;
  const row = [at(above, 0) + 1];
  for (let j = 0; j < b.length; j++) {
    row.push(Math.min(at(above, j) + (letter === b.charAt(j) ? 0 : 1), at(above, j + 1) + 1, at(row, j) + 1));
  }
  return row;
}
