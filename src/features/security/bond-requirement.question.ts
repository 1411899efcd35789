import type { IsoDate } from '../../kernel/dates.js';
import type { PolicySet } from '../../kernel/policy.js';
import { atOnce } from '../../kernel/turns.js';
import { question } from '../../platform/determinations/question.js';
import { QuoteBond } from './bond-quote.dto.js';
import { bondRequirementAccess } from './bond-requirement.access.js';
import { plannedFactsInTurns } from './planned-facts.js';
import { canonicalQuote } from './quote-canonical.js';
import { QuoteRecord } from './quote-record.js';
import type { QuoteOnRecord } from './quote-record.js';
import { quoteBondInTurns } from './rules/bond-quote.js';
import { QUOTE_LAW_1, QUOTE_LAW_2 } from './rules/quote-law.js';
import type { QuoteLaw } from './rules/quote-law.js';
import { BOND_OUTCOMES } from './rules/quote-result.js';
import { BondRequirementResultView } from './views/bond-requirement.view.js';

const RULES = [
  ...['ADCVD-01@1', 'ADCVD-02@1', 'ADCVD-03@1', 'DUTY-01@1', 'DUTY-02@1', 'DUTY-03@1', 'TARIFF-01@1', 'TARIFF-03@1'],
  ...['FEE-03@1', 'FEE-04@1', 'COV-01@1', 'COV-03@1', 'NRI-01@1', 'NRI-02@1', 'TARIFF-02@1'],
  ...['RISK-01@1', 'RISK-02@1', 'RISK-03@1', 'SEC-01@1', 'SEC-02@1', 'SEC-03@1', 'SEC-04@1'],
  ...['BOND-01@1', 'BOND-02@1', 'BOND-03@1', 'BOND-04@1', 'BOND-05@1'],
];

// A quote may have a thousand lines.
function* decideInTurns(record: QuoteOnRecord, asOf: IsoDate, policies: PolicySet, law: QuoteLaw) {
  const facts = yield* plannedFactsInTurns(record, law);
  const quote = yield* quoteBondInTurns(facts, asOf, policies, law);
  return { ...quote, listsThrough: record.casesThrough };
}

const bondRequirementUnder = (version: number, law: QuoteLaw, rules: readonly string[]) =>
  question({
    name: 'bond_requirement',
    version,
    title: 'What security does an importer need for what it plans to enter?',
    request: QuoteBond,
    outcomes: BOND_OUTCOMES,
    result: BondRequirementResultView,
    resultAccess: bondRequirementAccess,
    rules: [...RULES, ...rules],
    asks: 'everyone',
    recordable: true,
    canonical: canonicalQuote,
    gather: (request, { knownAt }, take) => take(QuoteRecord).read(request, knownAt),
    decide: (record, asOf, policies) => atOnce(decideInTurns(record, asOf, policies, law)),
    decideInTurns: (record, asOf, policies) => decideInTurns(record, asOf, policies, law),
  });

/** What security an importer needs for what it plans to enter, and why. */
export const bondRequirement = bondRequirementUnder(2, QUOTE_LAW_2, ['FEE-01@2', 'FEE-02@2', 'BOND-06@2']);

/** Answers given before the fees of fiscal year 2027 were known and the days to remedy were corrected. */
export const bondRequirement1 = bondRequirementUnder(1, QUOTE_LAW_1, ['FEE-01@1', 'FEE-02@1', 'BOND-06@1']);
