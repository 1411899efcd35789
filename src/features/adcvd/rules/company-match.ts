import { namesIn, normaliseCompanyName } from './company-name.js';
import type { CompanyName } from './company-name.js';

/** How sure it is that two names are one company. */
export type MatchGrade = 'exact' | 'confident' | 'uncertain' | 'none';

export interface NameMatch {
  readonly name: string;
  readonly grade: MatchGrade;
  /** 0 to 1. Only `exact` and `confident` matches are ever acted on. */
  readonly confidence: number;
}

export interface CompanyMatch {
  /** The best grade found; `uncertain` also where two different companies match equally well. */
  readonly grade: MatchGrade;
  /** The candidates' names that match at that grade, best first. */
  readonly matches: readonly NameMatch[];
}

const CONFIDENCE = { sameName: 1, otherLegalForm: 0.95, otherSpacing: 0.93, alias: 0.92 } as const;
const UNCERTAIN_FROM = 0.72;
const GENERIC_WEIGHT = 0.25;

/** Looks for a given name among candidates' names. A near miss is reported, never taken. */
export function matchCompany(given: string, candidates: readonly string[]): CompanyMatch {
  const graded = [...new Set(candidates)]
    .map((name) => matchNames(given, name))
    .filter(({ grade }) => grade !== 'none')
    .sort((a, b) => b.confidence - a.confidence || (a.name < b.name ? -1 : 1));
  const sure = graded.filter(({ grade }) => grade === 'exact' || grade === 'confident');
  const best = sure.filter(({ confidence }) => confidence === sure[0]?.confidence);
  const [first] = best;
  if (!first) return { grade: graded.length > 0 ? 'uncertain' : 'none', matches: graded };
  const companies = new Set(best.map(({ name }) => companyOf(name)));
  return { grade: companies.size > 1 ? 'uncertain' : first.grade, matches: best };
}

const companyOf = (name: string): string =>
  formsOf(name).map(({ joined, legalForm }) => `${joined}|${legalForm}`)[0] ?? name;

/** Grades one pair of names. */
export function matchNames(given: string, candidate: string): NameMatch {
  const [left, right] = [formsOf(given), formsOf(candidate)];
  let best: Omit<NameMatch, 'name'> = { grade: 'none', confidence: 0 };
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      const found = compare(a, b);
      const byAlias = i > 0 || j > 0;
      const confidence = byAlias ? Math.min(found.confidence, CONFIDENCE.alias) : found.confidence;
      if (confidence <= best.confidence) continue;
      best = { grade: byAlias && found.grade === 'exact' ? 'confident' : found.grade, confidence };
    }
  }
  return { name: candidate, ...best };
}

function compare(a: CompanyName, b: CompanyName): Omit<NameMatch, 'name'> {
  if (a.joined === '' || b.joined === '') return { grade: 'none', confidence: 0 };
  const sameForm = a.legalForm === b.legalForm;
  // A name of generic words alone (`Steel Co.`) distinguishes no one, so another legal form may be another company.
  const distinctive = a.words.some((word) => !GENERIC.has(word));
  if (a.core === b.core) {
    if (sameForm) return { grade: 'exact', confidence: CONFIDENCE.sameName };
    const compatible = a.legalForm === '' || b.legalForm === '' || alike(a.legalForm, b.legalForm);
    if (distinctive && compatible) return { grade: 'confident', confidence: CONFIDENCE.otherLegalForm };
    return { grade: 'uncertain', confidence: 0.85 };
  }
  if (a.joined === b.joined && (sameForm || alike(a.legalForm, b.legalForm))) {
    return { grade: 'confident', confidence: CONFIDENCE.otherSpacing };
  }
  const similarity = beginsWith(a.words, b.words) ? UNCERTAIN_FROM : weightedOverlap(a.words, b.words);
  return similarity >= UNCERTAIN_FROM
    ? { grade: 'uncertain', confidence: Math.min(0.9, similarity) }
    : { grade: 'none', confidence: similarity };
}

// Clerks write `Co.` for `Co., Ltd.` and the other way round; an `Inc.` for a `GmbH` they do not.
const LIMITED = new Set(['CO', 'LTD', 'CO LTD', '']);
const alike = (a: string, b: string): boolean => LIMITED.has(a) && LIMITED.has(b);

// `Wuxi Suntech` is how people write `Wuxi Suntech Power`; with one word alone it could be anyone.
function beginsWith(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const telling = short.filter((word) => !GENERIC.has(word)).length;
  return telling >= 2 && short.every((word, i) => word === long[i]);
}

// Words that many firms share tell little; one letter's difference may be another firm, so it never makes a match sure.
function weightedOverlap(a: readonly string[], b: readonly string[]): number {
  const weight = (word: string): number => (GENERIC.has(word) ? GENERIC_WEIGHT : 1);
  const left = new Set(b);
  let [shared, total] = [0, 0];
  for (const word of new Set(a)) {
    const partner = left.has(word) ? word : [...left].find((other) => oneLetterApart(word, other));
    if (partner === undefined) total += weight(word);
    else {
      left.delete(partner);
      const both = Math.max(weight(word), weight(partner));
      shared += partner === word ? both : both * 0.8;
      total += both;
    }
  }
  for (const word of left) total += weight(word);
  return total === 0 ? 0 : Math.round((shared / total) * 100) / 100;
}

function oneLetterApart(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

// Not the names of places: `Jiangsu Native Produce` and `Tianjin Native Produce` are two firms.
const GENERIC = new Set(
  (
    'international trading trade import export industrial industry industries group holding holdings enterprise enterprises ' +
    'manufacturing products product steel iron metal metals materials material chemical chemicals technology technologies ' +
    'science development general machinery equipment electric electronics electronic paper wood furniture food foods seafood ' +
    'factory works mill mills plant economic commerce commercial new'
  ).split(' '),
);

const known = new Map<string, readonly CompanyName[]>();
const MOST_KNOWN = 20_000;

// The name itself first, then its aliases.
function formsOf(text: string): readonly CompanyName[] {
  const seen = known.get(text);
  if (seen) return seen;
  const forms = namesIn(text).map(normaliseCompanyName);
  if (known.size < MOST_KNOWN) known.set(text, forms);
  return forms;
}
