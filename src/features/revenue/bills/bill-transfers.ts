import type { Cents } from '../../../kernel/money.js';
import { maxCents, minCents, parseMoney } from '../../../kernel/money.js';
import type { BillAccount, Transfer } from '../books/books.js';
import type { BillEventRow, BillRow } from './bill-row.js';
import type { BillStandingResultView } from './bill-standing.view.js';

/** What stands on the two accounts of a bill before an event, in the books. */
export interface BillBalances {
  readonly principal: Cents;
  readonly interest: Cents;
}

interface Around {
  readonly balances: BillBalances;
  /** How it stood on the day of the event, without it. */
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
 * What an event moves in the books. Money comes from or goes back to cash; interest that came due by the day of the event is
 * earned. Afterwards the two accounts of the bill say what the answer says.
 */
export function toBook({ id: subject }: BillRow, event: BillEventRow, around: Around): Transfer[] {
  const { principal, interest } = accountsOf(subject);
  const of = { subject, effectiveOn: event.effective_on };
  const [owed, over] = [
    { principal: cents(around.after.principalOwed), interest: cents(around.after.interestOwed) },
    cents(around.after.over) - cents(around.before.over),
  ];
  const { balances } = around;
  const amount = cents(event.amount);
  if (event.kind === 'paid') {
    const toPrincipal = balances.principal - owed.principal;
    const toInterest = amount - toPrincipal - over;
    return [
      ...earned(of, interest, owed.interest + toInterest - balances.interest),
      { kind: 'payment', ...of, debit: 'house:cash', credit: interest, amount: toInterest },
      { kind: 'payment', ...of, debit: 'house:cash', credit: principal, amount: toPrincipal },
      { kind: 'payment', ...of, debit: 'house:cash', credit: 'house:held_for_payers', amount: over },
    ];
  }
  if (event.kind === 'dishonoured') {
    // What later payments pay now that this one is gone shifts between the two accounts.
    const back = maxCents(amount + over, 0n);
    const more = owed.principal - balances.principal;
    const toPrincipal = minCents(maxCents(more, 0n), back);
    const toInterest = back - toPrincipal;
    return [
      { kind: 'dishonoured', ...of, debit: 'house:held_for_payers', credit: 'house:cash', amount: amount - back },
      { kind: 'dishonoured', ...of, debit: principal, credit: 'house:cash', amount: toPrincipal },
      { kind: 'dishonoured', ...of, debit: interest, credit: 'house:cash', amount: toInterest },
      { kind: 'dishonoured', ...of, debit: principal, credit: interest, amount: maxCents(more - toPrincipal, 0n) },
      { kind: 'dishonoured', ...of, debit: interest, credit: principal, amount: maxCents(-more, 0n) },
      ...earned(of, interest, owed.interest + more - back - balances.interest),
    ];
  }
  if (event.kind === 'cancelled')
    return [
      { kind: 'cancellation', ...of, debit: 'house:cancelled', credit: interest, amount: balances.interest },
      { kind: 'cancellation', ...of, debit: 'house:cancelled', credit: principal, amount: balances.principal },
    ];
  if (event.kind === 'written_off')
    return [
      ...earned(of, interest, owed.interest - balances.interest),
      {
        kind: 'write_off',
        ...of,
        debit: 'house:write_off',
        credit: 'house:given_up',
        amount: cents(around.after.owed),
      },
    ];
  return [];
}

// Interest that was earned since the last event, or that was never owed after all.
const earned = (of: Pick<Transfer, 'subject' | 'effectiveOn'>, interest: BillAccount, more: Cents): Transfer[] => [
  { kind: 'delinquency_interest', ...of, debit: interest, credit: 'house:interest', amount: maxCents(more, 0n) },
  { kind: 'delinquency_interest', ...of, debit: 'house:interest', credit: interest, amount: maxCents(-more, 0n) },
];

const cents = (amount: string | null): Cents => parseMoney(amount ?? '0');
