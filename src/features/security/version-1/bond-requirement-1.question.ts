import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { atOnce } from '../../../kernel/turns.js';
import { question } from '../../../platform/determinations/question.js';
import { QuoteBond } from '../bond-quote.dto.js';
import { BOND_OUTCOMES } from '../rules/quote-result.js';
import { quoteBond1InTurns } from '../rules/version-1/bond-quote.js';
import { plannedFacts1InTurns } from './planned-facts.js';
import { canonicalQuote1 } from './quote-canonical.js';
import { QuoteRecord1 } from './quote-record.js';
import type { QuoteOnRecord1 } from './quote-record.js';

const RULES = [
  ...['ADCVD-01@1', 'ADCVD-02@1', 'ADCVD-03@1', 'DUTY-01@1', 'DUTY-02@1', 'DUTY-03@1', 'TARIFF-01@1', 'TARIFF-03@1'],
  ...['FEE-01@1', 'FEE-02@1', 'FEE-03@1', 'FEE-04@1', 'COV-01@1', 'COV-03@1', 'NRI-01@1', 'NRI-02@1', 'TARIFF-02@1'],
  ...['RISK-01@1', 'RISK-02@1', 'RISK-03@1', 'SEC-01@1', 'SEC-02@1', 'SEC-03@1', 'SEC-04@1'],
  ...['BOND-01@1', 'BOND-02@1', 'BOND-03@1', 'BOND-04@1', 'BOND-05@1', 'BOND-06@1'],
];

function* decideInTurns(record: QuoteOnRecord1, asOf: IsoDate, policies: PolicySet) {
  const facts = yield* plannedFacts1InTurns(record);
  const { result, ...quote } = yield* quoteBond1InTurns(facts, asOf, policies);
  return { ...quote, result: { ...result }, listsThrough: record.casesThrough };
}

/** The result as version 1 gave it: answers of earlier versions are shown in one open form. */
class EarlierQuoteView {
  [field: string]: unknown;
}

/** Version 1: on the headings that were named, before all additional duties were determined. It moves no more. */
export const bondRequirement1 = question({
  name: 'bond_requirement',
  version: 1,
  title: 'What security does an importer need for what it plans to enter?',
  request: QuoteBond,
  outcomes: BOND_OUTCOMES,
  result: EarlierQuoteView,
  resultAccess: {},
  rules: RULES,
  asks: 'everyone',
  recordable: true,
  canonical: canonicalQuote1,
  gather: (request, { knownAt }, take) => take(QuoteRecord1).read(request, knownAt),
  decide: (record, asOf, policies) => atOnce(decideInTurns(record, asOf, policies)),
  decideInTurns: (record, asOf, policies) => decideInTurns(record, asOf, policies),
});
