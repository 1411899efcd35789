import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { Draft } from '../../../kernel/determination.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Cents } from '../../../kernel/money.js';
import { ask } from '../../../platform/rules/ask.js';
import { sampleBond } from '../rules/index.js';
import type { SampleBond } from '../rules/index.js';

export interface SampleBondFacts {
  readonly domesticValue: Cents;
  readonly bond: SampleBond | null;
}

/** The answer to `sample_bond`: what a sample requires, and whether the bond offered covers it. */
export function sampleBondDraft(
  facts: SampleBondFacts,
  asOf: IsoDate,
  knownAt: Instant,
  sampleRequestId?: string,
): { readonly draft: Draft; readonly required: Cents; readonly faults: readonly Fault[] } {
  const { domesticValue, bond } = facts;
  const applied = ask(sampleBond, { domesticValue, releasedOn: asOf, ...(bond ? { bond } : {}) }, asOf);
  const { faults, required } = applied.decision;
  const draft: Draft = {
    question: 'sample_bond',
    ...(sampleRequestId ? { subject: { type: 'sample_request', id: sampleRequestId } } : {}),
    inputs: { ...(sampleRequestId ? { sampleRequestId } : {}), ...facts },
    outcome: faults.length === 0 ? 'sufficient' : 'insufficient',
    reasonCodes: faults.map(({ code }) => code),
    result: { required },
    steps: [applied],
    dataCurrentThrough: null,
    asOf,
    knownAt,
  };
  return { draft, required, faults };
}
