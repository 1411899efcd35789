import { EVERYONE } from '../../../kernel/access.js';
import { invalid } from '../../../kernel/errors.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { protestClock } from '../rules/protest-clock.js';
import { reimbursedDuty, reimbursement } from '../rules/reimbursement.js';
import type { ReimbursementFacts } from '../rules/reimbursement.js';
import { AskReimbursement } from './reimbursement.dto.js';
import { faultsOf } from './reimbursement-faults.js';
import { ReimbursementView } from './reimbursement.view.js';

interface Facts extends ReimbursementFacts {
  readonly antidumpingDuty: Cents;
  /** What a statement says was reimbursed; null: all of it. */
  readonly reimbursed: Cents | null;
}

/** What a statement on reimbursement, or its absence, makes of an antidumping duty. */
export const reimbursementQuestion = question({
  name: 'reimbursement',
  version: 1,
  title: 'What follows for an antidumping duty from the importer’s statement on reimbursement, or from its absence?',
  request: AskReimbursement,
  outcomes: [
    ...([
      'no_statement_needed',
      'not_reimbursed',
      'reimbursed',
      'to_be_filed',
      'in_protest',
      'may_be_presumed',
    ] as const),
    'not_determinable',
  ],
  result: ReimbursementView,
  resultAccess: {
    required: [EVERYONE],
    fileBeforeOn: [EVERYONE],
    acceptedInProtest: [EVERYONE],
    protestUntil: [EVERYONE],
    antidumpingDuty: [EVERYONE],
    dutyInEffect: [EVERYONE],
    dutyIfPresumed: [EVERYONE],
  },
  rules: ['LIQ-28@1', 'LIQ-29@1', 'PROT-01@1'],
  asks: 'everyone',
  recordable: true,
  canonical(request) {
    const faults = faultsOf(request);
    if (faults.length > 0) throw invalid(faults);
    const { statement } = request;
    const amount = statement?.amount === undefined ? {} : { amount: formatMoney(parseMoney(statement.amount)) };
    return {
      ...request,
      antidumpingDuty: formatMoney(parseMoney(request.antidumpingDuty)),
      ...(statement ? { statement: { ...statement, ...amount } } : {}),
    };
  },
  toFacts: ({ enteredOn, importedOn, firstSuspendedOn, statement, liquidatedOn, antidumpingDuty }): Facts => ({
    enteredOn,
    importedOn: importedOn ?? null,
    firstSuspendedOn: firstSuspendedOn ?? null,
    statement: statement
      ? { says: statement.says, filedOn: statement.filedOn, acceptedOn: statement.acceptedOn ?? null }
      : null,
    liquidatedOn: liquidatedOn ?? null,
    antidumpingDuty: parseMoney(antidumpingDuty),
    reimbursed: statement?.amount === undefined ? null : parseMoney(statement.amount),
  }),
  decide({ antidumpingDuty, reimbursed, ...facts }: Facts, asOf) {
    const stated = applyRule(reimbursement, facts, asOf);
    const { standing, required, acceptedInProtest } = stated.decision;
    const presumed = applyRule(reimbursedDuty, { antidumpingDuty, reimbursed: null }, asOf);
    const paidBack = applyRule(reimbursedDuty, { antidumpingDuty, reimbursed }, asOf);
    const protest =
      acceptedInProtest && facts.liquidatedOn !== null
        ? applyRule(protestClock, { decidedOn: facts.liquidatedOn, demandMailedOn: null }, asOf)
        : null;
    const isOpen = standing === 'to_be_filed' || standing === 'may_be_presumed' || standing === 'in_protest';
    const isFree = standing === 'no_statement_needed' || standing === 'not_reimbursed';
    return {
      outcome: standing,
      reasonCodes: [`reimbursement.${standing}`],
      result: {
        required,
        fileBeforeOn: facts.liquidatedOn,
        acceptedInProtest,
        protestUntil: protest?.decision.protestUntil ?? null,
        antidumpingDuty: formatMoney(antidumpingDuty),
        dutyInEffect: isFree
          ? formatMoney(antidumpingDuty)
          : isOpen
            ? null
            : formatMoney(paidBack.decision.dutyInEffect),
        dutyIfPresumed: isOpen ? formatMoney(presumed.decision.dutyInEffect) : null,
      },
      steps: [
        stated,
        ...(protest ? [protest] : []),
        ...(isOpen ? [presumed] : []),
        ...(standing === 'reimbursed' ? [paidBack] : []),
      ],
    };
  },
  undetermined: ({ antidumpingDuty }) => ({
    required: null,
    fileBeforeOn: null,
    acceptedInProtest: null,
    protestUntil: null,
    antidumpingDuty: formatMoney(antidumpingDuty),
    dutyInEffect: null,
    dutyIfPresumed: null,
  }),
});
