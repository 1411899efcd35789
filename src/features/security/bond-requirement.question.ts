import type { IsoDate } from '../../kernel/dates.js';
import type { PolicySet } from '../../kernel/policy.js';
import { atOnce } from '../../kernel/turns.js';
import { question } from '../../platform/determinations/question.js';
import type { Moment, Take } from '../../platform/determinations/question.js';
import { QuoteBond } from './bond-quote.dto.js';
import { bondRequirementAccess } from './bond-requirement.access.js';
import { bondRequirementPage } from './page/bond-requirement.page.js';
import { plannedFactsInTurns } from './planned-facts.js';
import { canonicalQuote, canonicalQuote2 } from './quote-canonical.js';
import { QuoteRecord } from './quote-record.js';
import type { QuoteOnRecord } from './quote-on-record.js';
import { quoteBondInTurns } from './rules/bond-quote.js';
import { BOND_OUTCOMES } from './rules/quote-result.js';
import { BondRequirementResultView } from './views/bond-requirement.view.js';

const rulesWith = (duties: 'NRI-02@1' | 'NRI-02@2') => [
  ...[
    'ADCVD-01@1',
    'ADCVD-02@1',
    'ADCVD-03@1',
    'ADCVD-05@1',
    'DUTY-01@2',
    'DUTY-03@1',
    'DUTY-04@1',
    'DUTY-06@1',
    'DUTY-11@1',
    'DUTY-12@1',
    'DUTY-13@1',
    'DUTY-14@1',
  ],
  ...[
    'TARIFF-01@1',
    'TARIFF-03@2',
    'FEE-01@2',
    'FEE-02@2',
    'FEE-03@1',
    'FEE-04@1',
    'COV-01@1',
    'COV-03@1',
    'NRI-01@1',
    duties,
  ],
  ...['TARIFF-02@1', 'RISK-01@1', 'RISK-02@1', 'RISK-03@1', 'SEC-01@1', 'SEC-02@1', 'SEC-03@1', 'SEC-04@2'],
  ...['BOND-01@1', 'BOND-02@1', 'BOND-03@1', 'BOND-04@1', 'BOND-05@1', 'BOND-06@2', 'ENTRY-13@1'],
];

// A quote may have a thousand lines.
function* decideInTurns(record: QuoteOnRecord, asOf: IsoDate, policies: PolicySet, dutiesBy: 1 | 2 = 2) {
  const facts = yield* plannedFactsInTurns(record);
  const quote = yield* quoteBondInTurns(facts, asOf, policies, dutiesBy);
  return { ...quote, listsThrough: record.casesThrough };
}

const alike = {
  name: 'bond_requirement',
  title: 'What security does an importer need for what it plans to enter?',
  request: QuoteBond,
  outcomes: BOND_OUTCOMES,
  result: BondRequirementResultView,
  resultAccess: bondRequirementAccess,
  asks: 'everyone',
  page: bondRequirementPage,
  recordable: true,
  gather: (request: QuoteBond, { knownAt }: Moment, take: Take) => take(QuoteRecord).read(request, knownAt),
} as const;

/** As it was answered until November 2026: of the duties of nonresidents those of a power of attorney were not told. */
export const bondRequirement2 = question({
  ...alike,
  version: 2,
  rules: rulesWith('NRI-02@1'),
  canonical: canonicalQuote2,
  decide: (record, asOf, policies) => atOnce(decideInTurns(record, asOf, policies, 1)),
  decideInTurns: (record, asOf, policies) => decideInTurns(record, asOf, policies, 1),
});

/** What security an importer needs for what it plans to enter, and why. */
export const bondRequirement = question({
  ...alike,
  version: 3,
  rules: rulesWith('NRI-02@2'),
  canonical: canonicalQuote,
  decide: (record, asOf, policies) => atOnce(decideInTurns(record, asOf, policies)),
  decideInTurns: (record, asOf, policies) => decideInTurns(record, asOf, policies),
});
