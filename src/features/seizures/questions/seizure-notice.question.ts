import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { NOTICE_CONTENTS, seizureNotice } from '../rules/index.js';
import type { SeizureNoticeFacts } from '../rules/index.js';
import { AskSeizureNotice } from './case-questions.dto.js';
import { NoticeResultView } from './case-questions.view.js';
import { ofSeizure } from './of-seizure.js';

/** Whether a notice of seizure is complete and reaches everyone it must. */
export const seizureNoticeQuestion = question({
  name: 'seizure_notice',
  version: 1,
  title: 'Is this notice of seizure complete, and does it reach everyone it must?',
  request: AskSeizureNotice,
  outcomes: ['complete', 'incomplete'],
  result: NoticeResultView,
  resultAccess: { missingContents: [EVERYONE], notNotified: [EVERYONE] },
  rules: ['SEIZ-02@1'],
  asks: 'everyone',
  subject: (request) => ofSeizure(request),
  toFacts: ({ asOf, seizedOn, contents, parties, notified }): SeizureNoticeFacts => ({
    mailedOn: asOf,
    seizedOn,
    contents,
    parties,
    notified,
  }),
  decide(facts: SeizureNoticeFacts, asOf) {
    const applied = applyRule(seizureNotice, facts, asOf);
    const { complete, faults } = applied.decision;
    const { contents, parties, notified } = facts;
    return {
      outcome: complete ? 'complete' : 'incomplete',
      reasonCodes: faults.map(({ code }) => code),
      result: {
        missingContents: NOTICE_CONTENTS.filter((content) => !contents.includes(content)),
        notNotified: parties.filter((party) => !notified.includes(party)),
      },
      steps: [applied],
      faults,
    };
  },
});
