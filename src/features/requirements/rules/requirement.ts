import type { IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { boundOn } from '../../order-14411/rules/bound-on.js';
import { orderMinimumBond } from '../../order-14411/rules/order-minimum-bond.js';
import { assessRisk } from '../../risk/rules/assessment/assess-risk.js';
import type { AssessedRisk } from '../../risk/rules/assessment/assess-risk.js';
import type { RiskRecord } from '../../risk/rules/assessment/risk-record.js';
import {
  bondSufficiency,
  proposedSecurity,
  requiredContinuousBond,
  standardContinuousBond,
} from '../../security/rules/index.js';
import type { Instrument, ProposedSecurity, Sufficiency } from '../../security/rules/index.js';
import { bondUtilisation, bondUtilisation1 } from './utilisation.js';
import type { Utilisation } from './utilisation.js';

/** What a requirement is found from: the importer's own record, and nobody else's. */
export interface RequirementRecord {
  readonly risk: RiskRecord;
  /** Duties, taxes and fees of the entries of twelve months; null where one of them is not known. */
  readonly dutiesTaxesFees12Months: Cents | null;
  readonly entries: number;
}

export interface Requirement {
  readonly risk: AssessedRisk;
  readonly programExempt: 'yes' | 'no' | 'undetermined';
  readonly standardAmount: Cents | null;
  readonly additionalAmount: Cents | null;
  readonly requiredAmount: Cents | null;
  readonly instrument: Instrument | null;
  readonly sufficiency: Sufficiency;
  readonly utilisation: Utilisation;
  readonly reasonCodes: readonly string[];
  readonly steps: readonly Applied<unknown>[];
}

/** Decides what an importer must give by the rules of the quote, on what is on record. */
export function requirementOf(
  record: RequirementRecord,
  asOf: IsoDate,
  policies: PolicySet,
  version: 1 | 2 | 3 = 3,
  standardBond = standardContinuousBond,
): Requirement {
  const { risk: known, dutiesTaxesFees12Months: duties, entries } = record;
  const risk = assessRisk(known, asOf, policies, version === 3 ? 2 : 1);
  const programExempt = exemptionIn(risk);
  const standard =
    duties === null
      ? null
      : applyRule(standardBond, { dutiesTaxesFees12Months: duties, basedOn: 'last_12_months' }, asOf);
  const proposed = applyRule(
    proposedSecurity,
    {
      covered: risk.covered,
      programExempt,
      exposure: risk.exposure.amount,
      band: risk.band,
      entriesExpected: entries,
    },
    asOf,
    policies,
  );
  const { additionalAmount, instrument } = proposed.decision;
  const standardAmount = standard?.decision.amount ?? null;
  const required = withOrder(requiredStep(standardAmount, proposed.decision, asOf), asOf, policies, version);
  const requiredAmount = required.amount;
  const bond = known.bond?.amount ?? null;
  const sufficiency = applyRule(bondSufficiency, { existingBondAmount: bond, requiredAmount, notifiedOn: null }, asOf);
  const carried = instrument === 'single_transaction_bond' ? 0n : additionalAmount;
  const utilisation =
    version === 1
      ? applyRule(bondUtilisation1, { needed: requiredAmount, bond }, asOf, policies)
      : applyRule(bondUtilisation, { duties, additional: carried, bond }, asOf, policies);
  const steps = [...risk.steps, standard, proposed, ...required.steps, sufficiency, utilisation];
  return {
    risk,
    programExempt,
    standardAmount,
    additionalAmount,
    requiredAmount,
    instrument,
    sufficiency: sufficiency.decision,
    utilisation: utilisation.decision,
    reasonCodes: [
      ...(standard?.decision.reasonCodes ?? ['requirement.duties_unknown']),
      ...proposed.decision.reasonCodes.filter((code) => !code.startsWith('risk.')),
      ...required.reasonCodes,
      ...sufficiency.decision.reasonCodes,
    ],
    steps: steps.filter((step) => step !== null),
  };
}

// Where additional security is given entry by entry, the continuous bond does not carry it too.
function requiredStep(
  standardContinuousAmount: Cents | null,
  { additionalAmount: additional, instrument }: ProposedSecurity,
  asOf: IsoDate,
): Applied<Cents> | null {
  if (standardContinuousAmount === null || additional === null) return null;
  const additionalAmount = instrument === 'single_transaction_bond' ? 0n : additional;
  return applyRule(requiredContinuousBond, { standardContinuousAmount, additionalAmount }, asOf);
}

interface RequiredUnderOrder {
  readonly amount: Cents | null;
  readonly steps: readonly Applied<unknown>[];
  readonly reasonCodes: readonly string[];
}

// While nothing of the order of 3 June 2026 is applied the answer is what it was before there was one.
function withOrder(
  step: Applied<Cents> | null,
  asOf: IsoDate,
  policies: PolicySet,
  version: 1 | 2 | 3,
): RequiredUnderOrder {
  if (!step) return { amount: null, steps: [], reasonCodes: [] };
  const bound = version === 1 ? null : boundOn(['higher_bond_minimum'], asOf, policies);
  if (!bound) return { amount: step.decision, steps: [step], reasonCodes: [] };
  const floored = applyRule(orderMinimumBond, { requiredAmount: step.decision }, asOf, policies);
  const { amount, raised } = floored.decision;
  const reasonCodes = raised ? ['requirement.order_minimum_applied'] : [];
  return { amount, steps: [step, bound.step, floored], reasonCodes };
}

function exemptionIn({ steps }: AssessedRisk): Requirement['programExempt'] {
  const step = steps.find(({ rule }) => rule.id === 'COV-03');
  return (
    (step?.decision as { programExempt: Requirement['programExempt'] } | undefined)?.programExempt ?? 'undetermined'
  );
}
