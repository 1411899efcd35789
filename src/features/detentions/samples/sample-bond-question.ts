import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { Draft } from '../../../kernel/determination.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { cfr } from '../../../kernel/citation.js';
import { sampleBond } from '../../merchandise/rules/index.js';
import { SAMPLE_BOND_ACTIVITY } from '../rules/index.js';

/** The bond offered, and what samples already out under it require of it. */
export interface BondFacts {
  readonly kind: 'single_transaction' | 'continuous';
  readonly activityCode: string;
  readonly limitOfLiability: Cents;
  readonly committed: Cents;
  readonly effectiveOn: IsoDate;
  readonly endsOn?: IsoDate;
}

export interface SampleBondFacts {
  readonly domesticValue: Cents;
  readonly bond: BondFacts | null;
}

/** The answer to `sample_bond`: what a sample requires, and whether the bond offered covers it. */
export function sampleBondDraft(
  facts: SampleBondFacts,
  asOf: IsoDate,
  knownAt: Instant,
  sampleRequestId?: string,
): { readonly draft: Draft; readonly required: Cents; readonly faults: readonly Fault[] } {
  const { domesticValue, bond } = facts;
  const applied = applyRule(sampleBond, { domesticValue, releasedOn: asOf, ...(bond ? { bond } : {}) }, asOf);
  const ofActivity = bond === null || bond.activityCode === SAMPLE_BOND_ACTIVITY;
  const faults = [...applied.decision.faults, ...(ofActivity ? [] : [wrongActivity])];
  const draft: Draft = {
    question: 'sample_bond',
    ...(sampleRequestId ? { subject: { type: 'sample_request', id: sampleRequestId } } : {}),
    inputs: { ...(sampleRequestId ? { sampleRequestId } : {}), ...facts },
    outcome: faults.length === 0 ? 'sufficient' : 'insufficient',
    reasonCodes: faults.map(({ code }) => code),
    result: { required: applied.decision.required },
    steps: [applied],
    dataCurrentThrough: null,
    asOf,
    knownAt,
  };
  return { draft, required: applied.decision.required, faults };
}

const wrongActivity: Fault = {
  pointer: '/bond/activityCode',
  code: 'sample.bond_of_other_activity',
  message: `The bond is for another activity; samples are secured under activity code ${SAMPLE_BOND_ACTIVITY}.`,
  citation: cfr(19, '113.70'),
};
