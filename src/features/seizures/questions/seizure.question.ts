import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { seizure } from '../rules/index.js';
import type { SeizureFacts } from '../rules/index.js';
import { AskSeizure } from './seizure-question.dto.js';
import { SeizureResultView } from './seizure-question.view.js';

/** Whether goods may, or must, be seized on the grounds named. */
export const seizureQuestion = question({
  name: 'seizure',
  version: 1,
  title: 'May, or must, these goods be seized on the grounds named?',
  request: AskSeizure,
  outcomes: ['lawful', 'unlawful'],
  result: SeizureResultView,
  resultAccess: { power: [EVERYONE], prohibited: [EVERYONE], hazard: [EVERYONE] },
  rules: ['SEIZ-01@1'],
  asks: 'everyone',
  subject: ({ merchandiseId }) => (merchandiseId ? { type: 'merchandise', id: merchandiseId } : undefined),
  toFacts: ({ asOf, grounds, goods, recordation }): SeizureFacts => ({
    grounds,
    goods,
    seizedOn: asOf,
    ...(recordation && { recordation }),
  }),
  decide(facts: SeizureFacts, asOf) {
    const applied = applyRule(seizure, facts, asOf);
    const { lawful, power, prohibited, hazard, faults } = applied.decision;
    return {
      outcome: lawful ? 'lawful' : 'unlawful',
      reasonCodes: lawful ? facts.grounds : faults.map(({ code }) => code),
      result: { power, prohibited, hazard },
      steps: [applied],
      faults,
    };
  },
});
