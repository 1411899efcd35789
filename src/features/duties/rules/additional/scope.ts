/** Countries of origin a programme speaks of, ISO 3166-1 alpha-2. */
export interface CountryScope {
  readonly text: string;
  /** Null: all. */
  readonly only: ReadonlySet<string> | null;
  readonly except: ReadonlySet<string>;
}

/** Goods a programme speaks of: lists by name and tariff numbers by their first digits. */
export interface ProductScope {
  readonly text: string;
  readonly included: ProductTokens;
  readonly excepted: ProductTokens;
}

export interface ProductTokens {
  readonly all: boolean;
  readonly lists: readonly string[];
  readonly prefixes: readonly string[];
}

type Reading<T> = { readonly scope: T } | { readonly fault: string };

const COUNTRY = /^[A-Z]{2}$/;
const PREFIX = /^(?:\d{2}){1,5}$/;
const LIST = /^[a-z]\w{1,59}$/;

/** Reads `all`, `all except XX YY` or `XX YY`. */
export function readCountryScope(text: string): Reading<CountryScope> {
  const plain = text.trim().replace(/\s+/g, ' ');
  const [, excepted] = /^all(?: except (.+))?$/.exec(plain) ?? [];
  const everywhere = plain === 'all' || excepted !== undefined;
  const codes = (everywhere ? (excepted ?? '') : plain).split(' ').filter((code) => code !== '');
  if (!everywhere && codes.length === 0) return { fault: 'no country; write all where every country is meant' };
  const bad = codes.find((code) => !COUNTRY.test(code));
  if (bad !== undefined) return { fault: `"${bad}" is not an ISO 3166-1 alpha-2 code` };
  const set = new Set(codes);
  return { scope: { text: plain, only: everywhere ? null : set, except: everywhere ? set : new Set() } };
}

export const coversCountry = ({ only, except }: CountryScope, country: string): boolean =>
  only === null ? !except.has(country) : only.has(country);

/** Whether two scopes have a country in common. */
export function sharesCountry(a: CountryScope, b: CountryScope): boolean {
  if (a.only === null && b.only === null) return true;
  const [few, other] = a.only === null ? [b, a] : [a, b];
  return [...(few.only ?? [])].some((country) => coversCountry(other, country));
}

/** Reads `A;B` or `A;B except C;D`, each `all`, the name of a list, or an even number of digits. */
export function readProductScope(text: string): Reading<ProductScope> {
  const plain = text.trim().replace(/\s+/g, ' ');
  const [first = '', second, ...more] = plain.split(' except ');
  if (more.length > 0) return { fault: 'more than one "except"' };
  const included = readTokens(first);
  const excepted = second === undefined ? { all: false, lists: [], prefixes: [] } : readTokens(second);
  if (typeof included === 'string') return { fault: included };
  if (typeof excepted === 'string') return { fault: excepted };
  if (excepted.all) return { fault: '"except all" leaves nothing' };
  return { scope: { text: plain, included, excepted } };
}

function readTokens(text: string): ProductTokens | string {
  const tokens = text.split(';').map((token) => token.trim());
  const bad = tokens.find((token) => token !== 'all' && !PREFIX.test(token) && !LIST.test(token));
  if (bad !== undefined)
    return bad === ''
      ? 'an empty part: a ; stands where nothing follows'
      : `"${bad}" is neither all, nor a list, nor 2, 4, 6, 8 or 10 digits`;
  return {
    all: tokens.includes('all'),
    lists: tokens.filter((token) => token !== 'all' && LIST.test(token)),
    prefixes: tokens.filter((token) => PREFIX.test(token)),
  };
}
