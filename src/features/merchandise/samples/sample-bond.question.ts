import { EVERYONE } from '../../../kernel/access.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { sampleBond } from '../rules/index.js';
import type { SampleBond } from '../rules/index.js';
import { AskSampleBond } from './sample-bond.dto.js';
import { SampleBondResultView } from './sample-bond.view.js';

export interface SampleBondFacts {
  readonly domesticValue: Cents;
  readonly bond: SampleBond | null;
}

/** What bond a sample requires, and whether the one offered covers it. */
export const sampleBondQuestion = question({
  name: 'sample_bond',
  version: 1,
  title: 'What bond does a sample of goods require, and does the one offered cover it?',
  request: AskSampleBond,
  outcomes: ['sufficient', 'insufficient'],
  result: SampleBondResultView,
  resultAccess: { required: [EVERYONE] },
  rules: ['MERCH-03@1'],
  asks: 'everyone',
  subject: ({ sampleRequestId: id }) => (id ? { type: 'sample_request', id } : undefined),
  toFacts: ({ domesticValue, bond }): SampleBondFacts => ({
    domesticValue: parseMoney(domesticValue),
    bond: bond
      ? { ...bond, limitOfLiability: parseMoney(bond.limitOfLiability), committed: parseMoney(bond.committed) }
      : null,
  }),
  decide(facts, asOf) {
    const { domesticValue, bond } = facts;
    const applied = applyRule(sampleBond, { domesticValue, releasedOn: asOf, ...(bond && { bond }) }, asOf);
    const { faults, required } = applied.decision;
    return {
      outcome: faults.length === 0 ? 'sufficient' : 'insufficient',
      reasonCodes: faults.map(({ code }) => code),
      result: { required },
      steps: [applied],
      faults,
    };
  },
});

/** The facts of an act as they are asked about and kept. */
export const asGiven = ({ domesticValue, bond }: SampleBondFacts, asOf: IsoDate, sampleRequestId: string) => ({
  asOf,
  sampleRequestId,
  domesticValue: formatMoney(domesticValue),
  bond: bond && {
    ...bond,
    limitOfLiability: formatMoney(bond.limitOfLiability),
    committed: formatMoney(bond.committed),
  },
});
