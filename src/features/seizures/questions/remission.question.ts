import { EVERYONE } from '../../../kernel/access.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { remission } from '../rules/index.js';
import type { RemissionFacts } from '../rules/index.js';
import { AskRemission } from './case-questions.dto.js';
import { RemissionResultView } from './case-questions.view.js';
import { ofSeizure } from './of-seizure.js';

interface Facts extends RemissionFacts {
  readonly decision: AskRemission['decision'];
}

/** Which relief a petition for remission may end in, and how it was decided. */
export const remissionQuestion = question({
  name: 'remission',
  version: 1,
  title: 'Which relief may a petition for remission of a seizure end in?',
  request: AskRemission,
  outcomes: ['granted', 'denied'],
  result: RemissionResultView,
  resultAccess: { reliefs: [EVERYONE] },
  rules: ['SEIZ-06@1'],
  asks: 'everyone',
  subject: (request) => ofSeizure(request),
  toFacts: ({
    asOf: _,
    seizureId: _seizure,
    petitionId: _petition,
    relief: _relief,
    appraisedValue,
    ...facts
  }): Facts => ({
    ...facts,
    appraisedValue: parseMoney(appraisedValue),
  }),
  decide({ decision, ...facts }: Facts, asOf) {
    const applied = applyRule(remission, facts, asOf);
    return { outcome: decision, reasonCodes: [], result: { reliefs: applied.decision }, steps: [applied] };
  },
});
