import { cfr, ownPolicy, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { minCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import type { BillStatus } from './bill-standing.js';

/** A bill of whoever a refund is due to. */
export interface Debt {
  readonly billId: string;
  readonly dueOn: IsoDate;
  /** Null where a rate of interest is not on record. */
  readonly status: BillStatus | null;
  readonly owed: Cents | null;
  readonly underProtest: boolean;
}

export interface SetOffFacts {
  readonly available: Cents;
  readonly debts: readonly Debt[];
  /** Whether a court has stayed what creditors may do. */
  readonly stayed: boolean;
}

/** Which debts a refund is set off against, oldest first. */
export const setOff = rule({
  id: 'REF-04',
  title: 'Set-off of a refund',
  text: 'What is due to somebody who owes the United States an amount that is legally fixed and undisputed is set off against it, the oldest debt first; never against a bill under protest, one that is not delinquent or whose amount is not known, nor while a bankruptcy stays it.',
  cites: [
    cfr(19, '24.72'),
    usc(11, '362(a)(7)'),
    ownPolicy('A bill is fixed and undisputed once it is delinquent and no protest against it is open'),
  ],
  decide({ available, debts, stayed }: SetOffFacts): readonly { readonly billId: string; readonly amount: Cents }[] {
    const made: { billId: string; amount: Cents }[] = [];
    let left = stayed ? 0n : available;
    const byAge = debts.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    for (const { billId, status, owed, underProtest } of byAge) {
      if (status !== 'delinquent' || underProtest || owed === null) continue;
      const amount = minCents(left, owed);
      if (amount === 0n) continue;
      left -= amount;
      made.push({ billId, amount });
    }
    return made;
  },
});
