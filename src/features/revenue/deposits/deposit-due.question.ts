import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { depositDue } from '../rules/index.js';
import { DetermineDepositDue } from './deposit-due.dto.js';
import { DepositDueResultView } from './deposit-due.view.js';

const REASONS = {
  undetermined: 'deposit.programme_unknown',
  periodic_statement: 'deposit.periodic_statement',
  with_summary: 'deposit.with_summary',
} as const;

/** By when estimated duties of an entry are deposited. */
export const depositDueQuestion = question({
  name: 'deposit_due',
  version: 1,
  title: 'By when are the estimated duties of an entry deposited?',
  request: DetermineDepositDue,
  outcomes: ['periodic_statement', 'with_summary', 'undetermined', 'not_determinable'],
  result: DepositDueResultView,
  resultAccess: {
    dueOn: [EVERYONE],
    month: [EVERYONE],
    withSummaryBy: [EVERYONE],
    onStatementBy: [EVERYONE],
    missingFacts: [EVERYONE],
  },
  rules: ['DEP-01@1'],
  asks: 'everyone',
  recordable: true,
  toFacts: ({ enteredOn, releasedOn, periodicStatement }) => ({
    enteredOn,
    releasedOn: releasedOn ?? null,
    periodicStatement: periodicStatement ?? null,
  }),
  decide({ periodicStatement, ...facts }, asOf) {
    const due = applyRule(depositDue, facts, asOf);
    const { withSummaryBy, onStatementBy } = due.decision;
    const outcome =
      periodicStatement === null ? 'undetermined' : periodicStatement ? 'periodic_statement' : 'with_summary';
    return {
      outcome,
      reasonCodes: [REASONS[outcome]],
      result: {
        ...due.decision,
        dueOn: periodicStatement === null ? null : periodicStatement ? onStatementBy : withSummaryBy,
        missingFacts: periodicStatement === null ? ['periodicStatement'] : [],
      },
      steps: [due],
    };
  },
  undetermined: () => ({ dueOn: null, month: null, withSummaryBy: null, onStatementBy: null, missingFacts: [] }),
});
