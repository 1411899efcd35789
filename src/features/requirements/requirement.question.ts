import { formatMoney } from '../../kernel/money.js';
import type { Cents } from '../../kernel/money.js';
import { question } from '../../platform/determinations/question.js';
import { requirementResultAccess } from './requirement.access.js';
import { AssessRequirement } from './requirement.dto.js';
import { RequirementRecords } from './requirement-records.js';
import { RequirementResultView } from './requirement.view.js';
import { individualInputs } from './rules/individual-inputs.js';
import { requirementOf } from './rules/requirement.js';
import type { Requirement, RequirementRecord } from './rules/requirement.js';
import { applyRule } from '../../kernel/rule.js';

const DECIDES = 'CBP decides';

const RULES = [
  ...['COV-01@1', 'COV-03@1', 'COV-04@1', 'NRI-01@1'],
  ...['RISK-01@1', 'RISK-02@1', 'RISK-03@1', 'RISK-04@1', 'RISK-05@1', 'RISK-06@1'],
  ...['BOND-01@1', 'BOND-05@1', 'BOND-06@2', 'SEC-01@1', 'SEC-06@1'],
];

const OF_VERSION = {
  1: ['COV-02@1', 'SEC-05@1'],
  2: ['COV-02@1', 'SEC-05@2', 'EO-01@1', 'EO-04@1'],
  3: ['COV-02@2', 'DEP-03@1', 'SEC-05@2', 'EO-01@1', 'EO-04@1'],
} as const;

const inVersion = (version: 1 | 2 | 3) =>
  question({
    name: 'importer_requirement',
    version,
    title: 'What security must an importer on record give, and is its bond sufficient?',
    request: AssessRequirement,
    outcomes: ['sufficient', 'insufficient', 'not_assessed', 'not_determinable'],
    result: RequirementResultView,
    resultAccess: requirementResultAccess,
    rules: [...RULES, ...OF_VERSION[version]],
    asks: 'requirements:determine',
    subject: ({ importerId: id }) => ({ type: 'importer', id }),
    gather: ({ importerId }, { asOf, knownAt }, take): Promise<RequirementRecord> =>
      take(RequirementRecords).read(importerId, asOf, knownAt),
    decide(record, asOf, policies) {
      const found = requirementOf(record, asOf, policies, version);
      const { requiredAmount } = found;
      const inputs = applyRule(individualInputs, { entries: record.entries, requiredAmount }, asOf);
      return {
        outcome: found.sufficiency.outcome,
        reasonCodes: found.reasonCodes,
        result: resultOf(record, found),
        steps: [...found.steps, inputs],
        faults: inputs.decision,
      };
    },
  });

/** What an importer on record must give: by the rules of the quote, on its own record. */
export const importerRequirement = inVersion(3);

/** Version 2 took no deposit that came late for a failure to pay in time. */
export const importerRequirement2 = inVersion(2);

/** Version 1 counted the required amount as what is used of a bond. It moves no more. */
export const importerRequirement1 = inVersion(1);

const shown = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));

const resultOf = (record: RequirementRecord, found: Requirement): RequirementResultView => ({
  standardAmount: shown(found.standardAmount),
  additionalAmount: shown(found.additionalAmount),
  requiredAmount: shown(found.requiredAmount),
  instrument: found.instrument,
  bondAmount: shown(record.risk.bond?.amount ?? null),
  sufficiency: found.sufficiency.outcome,
  shortfall: shown(found.sufficiency.shortfall),
  utilisationPercent: found.utilisation.percent,
  warnedAtPercent: found.utilisation.warnedAt,
  dutiesTaxesFees12Months: shown(record.dutiesTaxesFees12Months),
  entries12Months: record.entries,
  exposure: shown(found.risk.exposure.amount),
  score: found.risk.score.toString(),
  band: found.risk.band,
  decidedBy: DECIDES,
});
