import { EVERYONE } from '../../../kernel/access.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { provisionalMeasures } from '../rules/index.js';
import type { ProvisionalMeasuresFacts } from '../rules/index.js';
import { DetermineProvisionalMeasures } from './provisional-measures.dto.js';
import { ProvisionalMeasuresResultView } from './provisional-measures.view.js';

const FACTS = { final: 'finalDuty', injuryNoticeOn: 'injuryNoticeOn', measuresEndedOn: 'measuresEndedOn' } as const;

/** What becomes of a provisional duty when the investigation ends. */
export const provisionalMeasuresQuestion = question({
  name: 'provisional_measures',
  version: 1,
  title: 'What becomes of a provisional antidumping or countervailing duty, in cash or under a bond?',
  request: DetermineProvisionalMeasures,
  outcomes: ['secured', 'capped', 'not_owed', 'in_full', 'undetermined', 'not_determinable'],
  result: ProvisionalMeasuresResultView,
  resultAccess: {
    owed: [EVERYONE],
    billed: [EVERYONE],
    refunded: [EVERYONE],
    released: [EVERYONE],
    disregarded: [EVERYONE],
    missingFacts: [EVERYONE],
  },
  rules: ['DEP-02@1'],
  asks: 'everyone',
  recordable: true,
  canonical: (request) => ({
    ...request,
    provisionalDuty: formatMoney(parseMoney(request.provisionalDuty)),
    ...(request.finalDuty === undefined ? {} : { finalDuty: formatMoney(parseMoney(request.finalDuty)) }),
  }),
  toFacts: ({ enteredOn, security, provisionalDuty, ...rest }): ProvisionalMeasuresFacts => ({
    enteredOn,
    security,
    provisional: parseMoney(provisionalDuty),
    final: rest.finalDuty === undefined ? null : parseMoney(rest.finalDuty),
    ended: rest.ended ?? null,
    measuresEndedOn: rest.measuresEndedOn ?? null,
    injuryNoticeOn: rest.injuryNoticeOn ?? null,
  }),
  decide(facts, asOf) {
    const step = applyRule(provisionalMeasures, facts, asOf);
    const { outcome, missing, ...amounts } = step.decision;
    return {
      outcome,
      reasonCodes: [`provisional.${outcome}`],
      result: { ...amounts, missingFacts: missing.map((fact) => FACTS[fact]) },
      steps: [step],
    };
  },
  undetermined: () => ({
    owed: null,
    billed: null,
    refunded: null,
    released: null,
    disregarded: null,
    missingFacts: [],
  }),
});
