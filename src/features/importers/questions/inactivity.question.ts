import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { numberInactivity } from '../rules/number-inactivity.js';
import { InactivityResultView } from './importer-answers.view.js';
import { AssessInactivity } from './importer-questions.dto.js';

/** Whether an importer number that is not used is taken from the file; no sanction, and no importer is new by it. */
export const numberInactivityQuestion = question({
  name: 'importer_number_inactivity',
  version: 1,
  title: 'Is an importer number that is not used removed, and what brings it back?',
  request: AssessInactivity,
  outcomes: ['removed', 'not_removed', 'not_determinable'],
  result: InactivityResultView,
  resultAccess: {
    removal: [EVERYONE],
    yearPassedOn: [EVERYONE],
    deactivatedFrom: [EVERYONE],
    newFormNeeded: [EVERYONE],
  },
  rules: ['IMP-07@1'],
  asks: 'everyone',
  recordable: true,
  toFacts: ({ lastUsedOn = null, outstandingTransaction = null }) => ({ lastUsedOn, outstandingTransaction }),
  decide(facts, asOf) {
    const applied = applyRule(numberInactivity, facts, asOf);
    const { removal, reasonCode, yearPassedOn, deactivatedFrom } = applied.decision;
    return {
      outcome: removal === 'undetermined' ? 'not_determinable' : removal,
      reasonCodes: [reasonCode],
      result: { removal, yearPassedOn, deactivatedFrom, newFormNeeded: removal === 'removed' },
      steps: [applied],
    };
  },
});
