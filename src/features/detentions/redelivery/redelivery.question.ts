import { EVERYONE } from '../../../kernel/access.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { redeliveryDemand } from '../rules/index.js';
import { AskRedelivery } from './redelivery-question.dto.js';
import { RedeliveryResultView } from './redelivery-result.view.js';

/** Whether a demand for redelivery is lawful on its day, and what follows from it. */
export const redeliveryDemandQuestion = question({
  name: 'redelivery_demand',
  version: 1,
  title: 'May released goods be demanded back on a day, by when are they due, and what does a default cost?',
  request: AskRedelivery,
  outcomes: ['lawful', 'unlawful'],
  result: RedeliveryResultView,
  resultAccess: {
    demandBy: [EVERYONE],
    conditionalUntil: [EVERYONE],
    dueOn: [EVERYONE],
    liquidatedDamages: [EVERYONE],
  },
  rules: ['DET-05@1'],
  asks: 'everyone',
  recordable: true,
  subject: ({ demandId }) => (demandId === undefined ? undefined : { type: 'redelivery_demand', id: demandId }),
  toFacts: (asked) => ({
    kind: asked.kind,
    demandedOn: asked.demandedOn,
    enteredOn: asked.enteredOn ?? null,
    releasedOn: asked.releasedOn ?? null,
    examinedAtPremisesOn: asked.examinedAtPremisesOn ?? null,
    refusedOn: asked.refusedOn ?? null,
    conditionalUntil: asked.conditionalUntil ?? null,
    liquidationFinalOn: asked.liquidationFinalOn ?? null,
    value: parseMoney(asked.value),
    restricted: asked.restricted,
  }),
  decide(facts, asOf, policies) {
    const demand = applyRule(redeliveryDemand, facts, asOf, policies);
    const { faults, ...result } = demand.decision;
    return {
      outcome: faults.length === 0 ? 'lawful' : 'unlawful',
      reasonCodes: faults.map(({ code }) => code),
      result,
      steps: [demand],
      faults,
    };
  },
});
