import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { RecordationFeeResultView } from '../recordation-answers.view.js';
import { recordationSubject } from '../recordation-subject.js';
import { recordationEligibility } from '../rules/application.js';
import { recordationFee } from '../rules/fees.js';
import { AssessApplication } from './application-facts.dto.js';
import { decidingFacts, toApplication } from './application.js';

/** Whether a right may be recorded, and for what fee. */
export const recordationApplicationQuestion = question({
  name: 'recordation_application',
  version: 1,
  title: 'May a right be recorded, and for what fee?',
  request: AssessApplication,
  outcomes: ['may_be_recorded', 'may_be_recorded_provisionally', 'may_not_be_recorded'],
  result: RecordationFeeResultView,
  resultAccess: { fee: [EVERYONE] },
  rules: ['REC-01@1', 'REC-02@1'],
  asks: 'everyone',
  recordable: true,
  canonical: ({ asOf, recordationId, ...facts }) => ({
    asOf,
    ...(recordationId !== undefined && { recordationId }),
    ...decidingFacts(facts),
  }),
  subject: recordationSubject,
  toFacts: ({ asOf: _asOf, recordationId: _id, ...facts }) => facts,
  decide(facts, asOf) {
    const eligibility = applyRule(recordationEligibility, toApplication(facts), asOf);
    const classes = facts.classes?.length ?? 0;
    const fee = applyRule(recordationFee, { act: 'application', right: facts.rightType, classes }, asOf);
    const { eligible, provisional, faults } = eligibility.decision;
    return {
      outcome: eligible ? (provisional ? 'may_be_recorded_provisionally' : 'may_be_recorded') : 'may_not_be_recorded',
      reasonCodes: faults.map(({ code }) => code),
      result: { fee: fee.decision },
      steps: [eligibility, fee],
      faults,
    };
  },
});
