/** What the special column says for one programme. */
export type SpecialRate =
  | { readonly kind: 'listed'; readonly rateText: string }
  /** Listed only with a mark (`E*`, `S+`): for certain goods or countries, which the number alone does not tell. */
  | { readonly kind: 'conditional' }
  | { readonly kind: 'not_listed' };

const GROUP = /([^()]*)\(([^()]*)\)/g;
const CODE = /^[A-Z]{1,2}[+*]?$/;

/** Finds a programme's rate text in a special column such as `Free (A,AU,BH) 5% (KR) See 9912.04.01 (MA)`. */
export function specialRateFor(program: string, special: string): SpecialRate {
  const rates = readSpecialColumn(special);
  const listed = rates.get(program) ?? (program === 'A+' ? (rates.get('A') ?? rates.get('A*')) : undefined);
  if (listed !== undefined) return { kind: 'listed', rateText: listed };
  const letters = program.replace(/[+*]$/, '');
  const marked = [...rates.keys()].some((code) => code.replace(/[+*]$/, '') === letters);
  return { kind: marked ? 'conditional' : 'not_listed' };
}

const known = new Map<string, ReadonlyMap<string, string>>();
const MOST_KNOWN = 5000;

/** Programme to rate text, for every programme the column names. */
export function readSpecialColumn(special: string): ReadonlyMap<string, string> {
  const seen = known.get(special);
  if (seen) return seen;
  const rates = new Map<string, string>();
  for (const [, rateText = '', list = ''] of special.replace(/\s+/g, ' ').matchAll(GROUP)) {
    const codes = list.split(',').map((code) => code.trim());
    if (codes.every((code) => CODE.test(code))) for (const code of codes) rates.set(code, rateText.trim());
  }
  if (known.size < MOST_KNOWN) known.set(special, rates);
  return rates;
}
