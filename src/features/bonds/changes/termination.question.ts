import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { bondTermination } from '../rules/index.js';
import type { TerminationFacts } from '../rules/index.js';
import { AskBondTermination } from './termination.dto.js';
import { BondTerminationResultView } from './termination.view.js';

/** When a bond ends that its principal or its surety terminates. */
export const bondTerminationQuestion = question({
  name: 'bond_termination',
  version: 1,
  title: 'When does a bond end that its principal or its surety terminates?',
  request: AskBondTermination,
  outcomes: ['ends', 'refused'],
  result: BondTerminationResultView,
  resultAccess: { lastDay: [EVERYONE], earliestLastDay: [EVERYONE], ebondTestLastDay: [EVERYONE] },
  rules: ['BOND-14@1'],
  asks: 'everyone',
  recordable: true,
  toFacts: ({ asOf: _asOf, bondThrough, ...facts }: AskBondTermination): TerminationFacts => ({
    ...facts,
    bondThrough: bondThrough ?? null,
  }),
  decide(facts: TerminationFacts, asOf) {
    const applied = applyRule(bondTermination, facts, asOf);
    const { faults, ...result } = applied.decision;
    return {
      outcome: faults.length === 0 ? 'ends' : 'refused',
      reasonCodes: faults.map(({ code }) => code),
      result,
      steps: [applied],
      faults,
    };
  },
});
