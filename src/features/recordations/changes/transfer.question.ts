import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { RecordationFeeResultView } from '../recordation-answers.view.js';
import { recordationSubject } from '../recordation-subject.js';
import { recordationFee } from '../rules/fees.js';
import { recordationTransfer } from '../rules/transfer.js';
import { AssessTransfer } from './change-facts.dto.js';

/** Whether a recordation goes on for a new owner, and for what fee. */
export const recordationTransferQuestion = question({
  name: 'recordation_transfer',
  version: 1,
  title: 'Does a recordation go on for a new owner, and for what fee?',
  request: AssessTransfer,
  outcomes: ['continued', 'not_continued'],
  result: RecordationFeeResultView,
  resultAccess: { fee: [EVERYONE] },
  rules: ['REC-02@1', 'REC-08@1'],
  asks: 'everyone',
  recordable: true,
  subject: recordationSubject,
  toFacts: ({ asOf: _asOf, recordationId: _id, ...facts }) => facts,
  decide(facts, asOf) {
    const transfer = applyRule(recordationTransfer, facts, asOf);
    const fee = applyRule(recordationFee, { act: 'transfer', right: facts.right, classes: 0 }, asOf);
    const { continued, faults } = transfer.decision;
    return {
      outcome: continued ? 'continued' : 'not_continued',
      reasonCodes: faults.map(({ code }) => code),
      result: { fee: fee.decision },
      steps: [transfer, fee],
      faults,
    };
  },
});
