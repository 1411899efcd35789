import { cfr, ownPolicy, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { divideHalfUp, minCents, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

/** What a payment on a bill went to. */
export interface PaidPart {
  readonly paidOn: IsoDate;
  readonly principal: Cents;
  readonly interest: Cents;
}

export interface OverpaidFacts {
  /** What was paid too much of duties and fees. */
  readonly amount: Cents;
  readonly depositedOn: IsoDate;
  /** Deposits that are on record, by day; none where none is. */
  readonly deposits?: readonly {
    readonly amount: Cents;
    readonly paidOn: IsoDate;
    readonly transfereeId?: string | null;
  }[];
  /** What was paid on the bills of the entry, and whether each still owed something. */
  readonly bills: readonly { readonly paid: readonly PaidPart[]; readonly open: boolean }[];
}

/** A payment, as far as it was too much. */
export interface OverpaidPart {
  readonly amount: Cents;
  readonly paidOn: IsoDate;
  /** The transferee of the right to withdraw the goods, where that one paid it. */
  readonly transfereeId?: string;
}

/** Which payments were too much. */
export const overpaidParts = rule({
  id: 'LIQ-16',
  title: 'Which payments were too much',
  text:
    'Of what was paid too much the latest payments come first and the deposits last, the latest of them first, each with interest from its own day. Interest that was paid on a bill is due back in the share ' +
    'of its principal that is, and whole where nothing of its principal was paid.',
  cites: [
    usc(19, '1505(c)'),
    cfr(19, '24.36(a)(1)'),
    ownPolicy('Interest paid on a bill goes back in proportion to its principal'),
  ],
  decide({ amount, depositedOn, deposits = [], bills }: OverpaidFacts): readonly OverpaidPart[] {
    let left = amount;
    const parts: OverpaidPart[] = [];
    const lastPaid = (bill: OverpaidFacts['bills'][number]): string => bill.paid.at(-1)?.paidOn ?? '';
    for (const bill of bills.toSorted((a, b) => (lastPaid(a) < lastPaid(b) ? 1 : -1))) {
      const last = bill.paid.at(-1);
      if (!last) continue;
      const principal = sumCents(bill.paid.map((part) => part.principal));
      const bore = sumCents(bill.paid.map((part) => part.interest));
      let taken = 0n;
      for (const part of bill.paid.toReversed()) {
        const share = minCents(left, part.principal);
        if (share > 0n) parts.push({ amount: share, paidOn: part.paidOn });
        taken += share;
        left -= share;
      }
      const back = principal === 0n ? (bill.open ? bore : 0n) : divideHalfUp(bore * taken, principal);
      if (back > 0n) parts.push({ amount: back, paidOn: last.paidOn });
    }
    for (const deposit of deposits.toSorted((a, b) => (a.paidOn < b.paidOn ? 1 : -1))) {
      const share = minCents(left, deposit.amount);
      const by = deposit.transfereeId ?? null;
      if (share > 0n)
        parts.push({ amount: share, paidOn: deposit.paidOn, ...(by === null ? {} : { transfereeId: by }) });
      left -= share;
    }
    if (left > 0n) parts.push({ amount: left, paidOn: depositedOn });
    return parts;
  },
});

export interface UnderpaidFacts {
  /** What is still owed. */
  readonly owed: Cents;
  readonly depositedOn: IsoDate;
  readonly on: IsoDate;
  /** What was paid meanwhile, by day. */
  readonly paid: readonly PaidPart[];
}

/** How much was underpaid from when to when. */
export const underpaidSpans = rule({
  id: 'LIQ-17',
  title: 'Spans of an underpayment',
  text: 'Interest runs on what was underpaid from the day the deposit was required to each payment, and on the rest to the reliquidation.',
  cites: [usc(19, '1505(c)'), cfr(19, '24.3a(b)(2)')],
  decide({ owed, depositedOn, on, paid }: UnderpaidFacts) {
    const spans: { amount: Cents; from: IsoDate; to: IsoDate }[] = [];
    let [amount, from] = [owed + sumCents(paid.map(({ principal }) => principal)), depositedOn];
    for (const part of paid.toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1))) {
      if (part.paidOn > from && amount > 0n) spans.push({ amount, from, to: part.paidOn });
      amount -= part.principal;
      if (part.paidOn > from) from = part.paidOn;
    }
    if (from < on && amount > 0n) spans.push({ amount, from, to: on });
    return spans;
  },
});
