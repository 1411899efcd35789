import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { numberInactivity, numberInactivity1 } from '../rules/number-inactivity.js';
import { InactivityResultView } from './importer-answers.view.js';
import { AssessInactivity } from './importer-questions.dto.js';

const ofVersion = (version: number, applied: typeof numberInactivity) =>
  question({
    name: 'importer_number_inactivity',
    version,
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
    rules: [`IMP-07@${String(version)}`],
    asks: 'everyone',
    recordable: true,
    toFacts: ({ lastUsedOn, outstandingTransaction }: AssessInactivity) => ({
      lastUsedOn: lastUsedOn ?? null,
      outstandingTransaction: outstandingTransaction ?? null,
    }),
    decide(facts, asOf) {
      const found = applyRule(applied, facts, asOf);
      const { removal, reasonCode, yearPassedOn, deactivatedFrom } = found.decision;
      return {
        outcome: removal === 'undetermined' ? 'not_determinable' : removal,
        reasonCodes: [reasonCode],
        result: { removal, yearPassedOn, deactivatedFrom, newFormNeeded: removal === 'removed' },
        steps: [found],
      };
    },
  });

/** As it was answered until November 2026: a use after the day that is asked about counted. */
export const numberInactivityQuestion1 = ofVersion(1, numberInactivity1);

/** Whether an importer number that is not used is taken from the file; no sanction, and no importer is new by it. */
export const numberInactivityQuestion = ofVersion(2, numberInactivity);
