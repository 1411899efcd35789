import { cfr, usc } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface TransfereeDepositFacts {
  readonly paidBy: string;
  /** Null where none is named; undefined where there is no such importer. */
  readonly transferee: { readonly known: boolean } | null;
  readonly entryType: string;
}

// Withdrawals from warehouse for consumption, with quota, with cases, and with both.
const WITHDRAWALS: readonly string[] = ['31', '32', '34', '38'];

/** Whether a transferee of the right to withdraw goods from warehouse paid a deposit. */
export const transfereeDeposit = rule({
  id: 'LIQ-26',
  title: 'A deposit of a transferee',
  text: 'The right to withdraw goods from a bonded warehouse can be transferred; whoever withdraws them by that right pays the duties of the withdrawal, and what of them was too much comes back to that one.',
  cites: [usc(19, '1557(b)'), cfr(19, '24.36(b)'), cfr(19, '144.21')],
  decide: ({ paidBy, transferee, entryType }: TransfereeDepositFacts): readonly Fault[] =>
    unmet([
      [(paidBy === 'transferee') === (transferee !== null), named],
      [transferee === null || transferee.known, unknown],
      [transferee === null || WITHDRAWALS.includes(entryType), notWithdrawn],
    ]),
});

const named: Fault = {
  pointer: '/transfereeId',
  code: 'deposit.transferee',
  message: 'A transferee is named where it paid, and nobody where another did.',
  remedy: 'Send `transfereeId` with `paidBy` "transferee", and leave it out else.',
};
const unknown: Fault = {
  pointer: '/transfereeId',
  code: 'importer.unknown',
  message: 'There is no such importer.',
  remedy: 'Look it up.',
};
const notWithdrawn: Fault = {
  pointer: '/paidBy',
  code: 'deposit.no_withdrawal',
  message: 'The right to withdraw goods is of warehouse withdrawals, and this entry is none.',
  remedy: 'Say who paid.',
  citation: usc(19, '1557(b)'),
};
