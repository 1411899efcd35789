import type { Cents } from '../../../kernel/money.js';
import { maxCents, minCents, parseMoney } from '../../../kernel/money.js';
import type { Account, BillAccount, Transfer } from '../books/books.js';
import type { BillEventRow, BillRow } from './bill-row.js';
import type { BillStandingResultView } from './bill-standing.view.js';

/** What stands on the two accounts of a bill before an event, in the books. */
export interface BillBalances {
  readonly principal: Cents;
  readonly interest: Cents;
}

interface Around {
  readonly balances: BillBalances;
  /** How it stood on the last day of its record, without the event. */
  readonly before: BillStandingResultView;
  /** How it stands with it. */
  readonly after: BillStandingResultView;
}

/** The two accounts of a bill. */
export const accountsOf = (billId: string): Readonly<Record<'principal' | 'interest', BillAccount>> => ({
  principal: `bill:${billId}:principal`,
  interest: `bill:${billId}:interest`,
});

/**
 * What an event moves in the books. Money comes from or goes back to cash; interest that came due by then is earned. Afterwards
 * the two accounts of the bill say what the answer says.
 */
export function toBook(row: BillRow, event: BillEventRow, around: Around): Transfer[] {
  const { principal, interest } = accountsOf(row.id);
  const of = { subject: row.id, effectiveOn: event.effective_on };
  const { balances, before, after } = around;
  const gaveUp = settle({ kind: event.kind === 'written_off' ? 'write_off' : 'recovery', ...of }, [
    ['house:write_off', givenUp(before) - givenUp(after)],
    ['house:given_up', givenUp(after) - givenUp(before)],
  ]);
  if (event.kind === 'cancelled')
    return [
      ...settle({ kind: 'cancellation', ...of }, [
        ['house:cancelled', -balances.interest - balances.principal],
        [interest, balances.interest],
        [principal, balances.principal],
      ]),
      ...gaveUp,
    ];
  const received = CASH[event.kind] * amountOf(row, event);
  const over = cents(after.over) - cents(before.over);
  const toPrincipal = balances.principal - cents(after.principalOwed);
  const toInterest = received - toPrincipal - over;
  const more = cents(after.interestOwed) + toInterest - balances.interest;
  return [
    ...settle({ kind: 'delinquency_interest', ...of }, [
      [interest, -more],
      ['house:interest', more],
    ]),
    ...settle({ kind: event.kind === 'dishonoured' ? 'dishonoured' : 'payment', ...of }, [
      [event.method === 'offset' ? 'house:offset' : 'house:cash', -received],
      [interest, toInterest],
      [principal, toPrincipal],
      ['house:held_for_payers', over],
    ]),
    ...gaveUp,
  ];
}

// What was written off is booked apart: the debtor still owes it.
const givenUp = ({ status, owed }: BillStandingResultView): Cents => (status === 'written_off' ? cents(owed) : 0n);

// A payment that bounces takes its amount with it.
const amountOf = ({ events }: BillRow, { payment_id: id }: BillEventRow): Cents =>
  cents(events.find(({ kind, payment_id: paid }) => kind === 'paid' && paid !== null && paid === id)?.amount ?? null);

// By how much each event changes cash: what is paid adds to it, a payment that bounces takes it away again.
const CASH = {
  paid: 1n,
  dishonoured: -1n,
  written_off: 0n,
  protested: 0n,
  protest_closed: 0n,
  demanded: 0n,
  noticed: 0n,
  dunned: 0n,
} as const;

/** The transfers that give each account its share: of what is credited (above nothing) and debited (below), which cancel out. */
function settle(
  of: Omit<Transfer, 'debit' | 'credit' | 'amount'>,
  shares: readonly (readonly [Account, Cents])[],
): Transfer[] {
  const debits = shares.flatMap(([account, share]) => (share < 0n ? [{ account, left: -share }] : []));
  const made: Transfer[] = [];
  for (const [credit, share] of shares) {
    let left = maxCents(share, 0n);
    for (const debit of debits) {
      const amount = minCents(left, debit.left);
      if (amount === 0n) continue;
      left -= amount;
      debit.left -= amount;
      made.push({ ...of, debit: debit.account, credit, amount });
    }
  }
  return made;
}

const cents = (amount: string | null): Cents => parseMoney(amount ?? '0');
