/** A name as it is looked up: no case, accents or punctuation. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

// prettier-ignore
const FORMS = new Set([
  'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'ltd', 'limited', 'llc', 'llp', 'lp', 'plc', 'gmbh', 'ag', 'kg',
  'sa', 'sarl', 'sas', 'srl', 'spa', 'bv', 'nv', 'oy', 'ab', 'as', 'aps', 'kk', 'pte', 'pty', 'pvt', 'sdn', 'bhd', 'jsc', 'cv', 'sl',
]);
const FILLERS = new Set(['the', 'and', 'of']);

/** A name as it is compared: without articles and the form of its company; letters with points between them are one word. */
export function matchKey(name: string): string {
  const words = nameKey(name)
    .replace(/\b(?:\p{L} )+\p{L}\b/gu, (letters) => letters.replaceAll(' ', ''))
    .split(' ')
    .filter((word) => !FILLERS.has(word));
  while (words.length > 1 && FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

const SHORT: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  boulevard: 'blvd',
  drive: 'dr',
  lane: 'ln',
  highway: 'hwy',
  parkway: 'pkwy',
  suite: 'ste',
  floor: 'fl',
  building: 'bldg',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
};

/** A place as it is compared: no case, accents or punctuation, and the usual abbreviations. */
export const placeKey = ({ street, city, country }: Place): string =>
  nameKey(`${street} ${city} ${country}`)
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');

export interface Place {
  readonly street: string;
  readonly city: string;
  readonly country: string;
}

/** How alike two keys are in per cent: the trigrams of words that both have, of those that either has (as pg_trgm counts). */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 100;
  const [one, other] = [trigrams(a), trigrams(b)];
  if (one.size === 0 || other.size === 0) return 0;
  const shared = [...one].filter((part) => other.has(part)).length;
  return Math.floor((shared * 100) / (one.size + other.size - shared));
}

function trigrams(text: string): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const letters = [...`  ${word} `];
    for (let i = 0; i + 3 <= letters.length; i++) parts.add(letters.slice(i, i + 3).join(''));
  }
  return parts;
}
