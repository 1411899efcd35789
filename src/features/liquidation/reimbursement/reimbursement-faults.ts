import type { Fault } from '../../../kernel/errors.js';
import { parseMoney } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import type { AskReimbursement } from './reimbursement.dto.js';

/** What of the days and amounts of a request cannot be. */
export function faultsOf(asked: AskReimbursement): readonly Fault[] {
  const { asOf, enteredOn, importedOn = enteredOn, statement, liquidatedOn = asOf, antidumpingDuty } = asked;
  const amount = statement?.amount;
  return unmet([
    [enteredOn <= asOf, later('/enteredOn', 'The entry lies')],
    [importedOn <= enteredOn, importedAfter],
    [liquidatedOn <= asOf, later('/liquidatedOn', 'The liquidation lies')],
    [!statement || statement.filedOn <= asOf, later('/statement/filedOn', 'The statement was filed')],
    ...acceptance(asked),
    [asked.liquidatedOn === undefined || liquidatedOn >= enteredOn, before],
    [amount === undefined || statement?.says !== 'not_reimbursed', none],
    [amount === undefined || parseMoney(amount) <= parseMoney(antidumpingDuty), tooMuch],
  ]);
}

// It is accepted in a protest, which comes after the liquidation.
function acceptance({ asOf, statement, liquidatedOn }: AskReimbursement): readonly (readonly [boolean, Fault])[] {
  if (statement?.acceptedOn === undefined) return [];
  const { acceptedOn, filedOn } = statement;
  return [
    [acceptedOn <= asOf, later('/statement/acceptedOn', 'The statement was accepted')],
    [liquidatedOn !== undefined && acceptedOn >= liquidatedOn && acceptedOn >= filedOn, acceptedBefore],
  ];
}

const later = (pointer: string, what: string): Fault => ({
  pointer,
  code: 'reimbursement.days_reversed',
  message: `${what} after the day the answer is about.`,
  remedy: 'Send a day that is not after `asOf`, or a later `asOf`.',
});
const importedAfter: Fault = {
  pointer: '/importedOn',
  code: 'reimbursement.imported_after_entry',
  message: 'Goods are not entered before they are imported.',
  remedy: 'Send a day of importation that is not after `enteredOn`.',
};
const acceptedBefore: Fault = {
  pointer: '/statement/acceptedOn',
  code: 'reimbursement.accepted_without_protest',
  message: 'A statement is accepted in a protest, which is filed after liquidation.',
  remedy: 'Send `liquidatedOn`, and a day of acceptance that is not before it nor before the statement was filed.',
};
const before: Fault = {
  pointer: '/liquidatedOn',
  code: 'liquidation.days_reversed',
  message: 'The day of liquidation lies before the one from which the time runs.',
  remedy: 'Send a day that is not before `enteredOn`.',
};
const tooMuch: Fault = {
  pointer: '/statement/amount',
  code: 'reimbursement.above_duty',
  message: 'More was reimbursed than the duty comes to.',
  remedy: 'Send at most `antidumpingDuty`.',
};
const none: Fault = {
  pointer: '/statement/amount',
  code: 'reimbursement.amount_of_nothing',
  message: 'Nothing was reimbursed by what the statement says.',
  remedy: 'Leave the amount out, or send `says` as `reimbursed`.',
};
