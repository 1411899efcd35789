/** A company's name brought to a form in which spellings of one name are equal. */
export interface CompanyName {
  /** The distinguishing words, legal form left out. */
  readonly words: readonly string[];
  readonly core: string;
  /** The core without its spaces: `JIN YUAN` and `JINYUAN` are one. */
  readonly joined: string;
  /** The legal forms named (`CO LTD`), in a common spelling. */
  readonly legalForm: string;
}

// Longest first, so that `s.a. de c.v.` is not read as `s.a.`.
const LEGAL_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:private|pvt|pte|pty) (?:limited|ltd)\b/g, 'LTD'],
  [/\bs de rl de cv\b|\bs a de c v\b|\bsa de cv\b|\bsapi de cv\b/g, 'SA DE CV'],
  [/\bgmbh and co kg\b|\bgmbh co kg\b/g, 'GMBH CO KG'],
  [/\b(?:sendirian berhad|sdn bhd|sdn berhad)\b/g, 'SDN BHD'],
  [/\b(?:public|open|closed) joint stock company\b|\bjoint stock company\b|\b[pocz]?jsc\b|\b[poz]ao\b/g, 'JSC'],
  [/\bjoint stock co\b/g, 'JSC'],
  [/\bcompany limited\b|\bco limited\b|\bcompany ltd\b|\bco ltd\b|\bcoltd\b/g, 'LTD'],
  [/\bpublic limited company\b|\bplc\b/g, 'PLC'],
  [/\blimited liability company\b|\bl l c\b|\bllc\b|\booo\b/g, 'LLC'],
  [/\blimited liability partnership\b|\bllp\b/g, 'LLP'],
  [/\bs p a\b|\bspa\b/g, 'SPA'],
  [/\bs r l\b|\bsrl\b|\bs a r l\b|\bsarl\b/g, 'SRL'],
  [/\bs a s\b|\bsas\b/g, 'SAS'],
  [/\bs a\b|\bsa\b/g, 'SA'],
  [/\ba s\b|\banonim sirketi\b/g, 'AS'],
  [/\bn v\b|\bnv\b/g, 'NV'],
  [/\bb v\b|\bbv\b/g, 'BV'],
  [/\bkabushiki kaisha\b|\bk k\b|\bkk\b/g, 'KK'],
  [/\bgmbh\b/g, 'GMBH'],
  [/\bag\b|\baktiengesellschaft\b/g, 'AG'],
  [/\bkgaa\b/g, 'KGAA'],
  [/\bincorporated\b|\binc\b/g, 'INC'],
  [/\bcorporation\b|\bcorp\b/g, 'CORP'],
  [/ p ?t (?=\S)/g, 'PT'],
  [/\blimited\b|\bltd\b|\blimitada\b|\bltda\b/g, 'LTD'],
  [/\bcompany\b|\bco\b/g, 'CO'],
];

const SHORT_WORDS: Readonly<Record<string, string>> = {
  intl: 'international',
  int: 'international',
  mfg: 'manufacturing',
  manuf: 'manufacturing',
  imp: 'import',
  exp: 'export',
  ind: 'industrial',
  indus: 'industrial',
  inds: 'industries',
  tech: 'technology',
  techs: 'technologies',
  sci: 'science',
  grp: 'group',
  bros: 'brothers',
  prod: 'products',
  prods: 'products',
  assoc: 'associated',
};
const LEFT_OUT = new Set(['the', 'and', 'of', 'de', 'et', 'und']);

/** The common form of a name. */
export function normaliseCompanyName(name: string): CompanyName {
  let plain = ` ${fold(name)} `;
  const forms = new Set<string>();
  for (const [pattern, form] of LEGAL_FORMS) {
    plain = plain.replace(pattern, () => {
      forms.add(form);
      return ' ';
    });
  }
  const words = plain
    .split(' ')
    .filter((word) => word !== '' && !LEFT_OUT.has(word))
    .map((word) => SHORT_WORDS[word] ?? word);
  return { words, core: words.join(' '), joined: words.join(''), legalForm: [...forms].sort().join(' ') };
}

const ALSO_KNOWN_AS =
  /[\s,;(](?:[adfknt]\/?\.?[bk]\/?\.?a\.?|formerly known as|formerly|also known as|doing business as|trading as)[\s,:]/i;

/** The names a text gives one company: itself, then what follows `f/k/a`, `d/b/a`, `a.k.a.` and their like. */
export function namesIn(text: string): readonly string[] {
  const names = text.split(ALSO_KNOWN_AS).flatMap((name) => [name, withoutAcronym(name)]);
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

// `Union Chemicar Company Limited (UC)`: the brackets hold the initials of what stands before them.
function withoutAcronym(name: string): string {
  const open = name.lastIndexOf('(');
  if (open < 1) return name;
  const letters = fold(name.slice(open)).replaceAll(' ', '');
  const initials = fold(name.slice(0, open))
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return letters.length > 1 && initials.startsWith(letters) ? name.slice(0, open) : name;
}

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[øđłæœı]/g, (letter) => ({ ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i' })[letter] ?? letter)
    .replace(/['’`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
