import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { RecordationRenewalResultView } from '../recordation-answers.view.js';
import { recordationSubject } from '../recordation-subject.js';
import { recordationFee } from '../rules/fees.js';
import { recordationRenewal } from '../rules/renewal.js';
import { AssessRenewal } from './change-facts.dto.js';

/** Whether a recordation may be renewed, until when, and for what fee. */
export const recordationRenewalQuestion = question({
  name: 'recordation_renewal',
  version: 1,
  title: 'May a recordation be renewed, until when, and for what fee?',
  request: AssessRenewal,
  outcomes: ['renewable', 'not_renewable'],
  result: RecordationRenewalResultView,
  resultAccess: { lastDay: [EVERYONE], inGrace: [EVERYONE], fee: [EVERYONE] },
  rules: ['REC-02@1', 'REC-04@1'],
  asks: 'everyone',
  recordable: true,
  subject: recordationSubject,
  toFacts: ({ asOf: appliedOn, recordationId: _id, ...facts }) => ({ ...facts, appliedOn }),
  decide({ classes, ...facts }, asOf) {
    const renewal = applyRule(recordationRenewal, facts, asOf);
    const fee = applyRule(recordationFee, { act: 'renewal', right: facts.right, classes }, asOf);
    const { renewable, faults, lastDay, inGrace } = renewal.decision;
    return {
      outcome: renewable ? 'renewable' : 'not_renewable',
      reasonCodes: faults.map(({ code }) => code),
      result: { lastDay, inGrace, fee: fee.decision },
      steps: [renewal, fee],
      faults,
    };
  },
});
