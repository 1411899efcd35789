import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { RecordationTermResultView } from '../recordation-answers.view.js';
import { recordationSubject } from '../recordation-subject.js';
import { provisionalTerm } from '../rules/provisional-term.js';
import { recordationTerm } from '../rules/term.js';
import { AssessTerm } from './change-facts.dto.js';

/** From when to when a recordation protects. */
export const recordationTermQuestion = question({
  name: 'recordation_term',
  version: 1,
  title: 'From when to when does a recordation protect?',
  request: AssessTerm,
  outcomes: ['fixed', 'while_used', 'not_determinable'],
  result: RecordationTermResultView,
  resultAccess: { effectiveOn: [EVERYONE], expiresOn: [EVERYONE] },
  rules: ['REC-03@1', 'REC-10@1'],
  asks: 'everyone',
  recordable: true,
  subject: recordationSubject,
  toFacts: ({ asOf: _asOf, recordationId: _id, ...facts }) => facts,
  decide({ provisional, ...facts }, asOf) {
    const term = provisional ? applyRule(provisionalTerm, facts, asOf) : applyRule(recordationTerm, facts, asOf);
    const { outcome, reasonCodes, effectiveOn, expiresOn } = term.decision;
    return { outcome, reasonCodes, result: { effectiveOn, expiresOn }, steps: [term] };
  },
});
