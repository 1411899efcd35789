import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { bondRider } from '../rules/index.js';
import type { RiderFacts } from '../rules/index.js';
import { AskBondRider } from './rider.dto.js';
import { BondRiderResultView } from './rider.view.js';

/** Whether a rider may be taken, and when it takes effect. */
export const bondRiderQuestion = question({
  name: 'bond_rider',
  version: 1,
  title: 'May this rider be taken, and when does it take effect?',
  request: AskBondRider,
  outcomes: ['takes_effect', 'refused'],
  result: BondRiderResultView,
  resultAccess: { effectiveOn: [EVERYONE] },
  rules: ['BOND-13@1'],
  asks: 'everyone',
  recordable: true,
  toFacts: ({ asOf: _asOf, bondThrough, ...facts }: AskBondRider): RiderFacts => ({
    ...facts,
    bondThrough: bondThrough ?? null,
  }),
  decide(facts: RiderFacts, asOf) {
    const applied = applyRule(bondRider, facts, asOf);
    const { effectiveOn, faults } = applied.decision;
    return {
      outcome: faults.length === 0 ? 'takes_effect' : 'refused',
      reasonCodes: faults.map(({ code }) => code),
      result: { effectiveOn },
      steps: [applied],
      faults,
    };
  },
});
