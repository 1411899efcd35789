import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { minCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface PeriodLiabilityFacts {
  /** What is answered for in the period: the amount of the bond, or the part of one surety. */
  readonly limit: Cents;
  readonly through: IsoDate | null;
  /** Whether what the bond secures is on record: entries are, other obligations are not. */
  readonly onRecord: boolean;
  /** Entries of the period that are not liquidated. */
  readonly openEntries: number;
  /** Bills of the period on which something is owed. */
  readonly openBills: number;
  /** What is owed on them; null where it is not known of one. */
  readonly owed: Cents | null;
}

export interface PeriodLiability {
  /** In force; over with something still open; over with nothing open. */
  readonly state: 'in_force' | 'run_off' | 'closed';
  /** What stands behind what is open: the whole amount of the period; null: not known. */
  readonly exposed: Cents | null;
  /** What may be asked now, never more than the amount of the period; null: not known. */
  readonly claimable: Cents | null;
  /** What is owed beyond it, by the principal alone; null: not known. */
  readonly beyond: Cents | null;
}

/** What a bond answers for in one of its periods. */
export const periodLiability = rule({
  id: 'SEC-10',
  title: 'Liability of a bond by period',
  text: 'What arose in a period is secured by the bond of that period, up to its amount and no further, also after it has ended, until every entry is liquidated and every bill is paid. A later or larger bond pays nothing of it.',
  cites: [cfr(19, '113.3'), cfr(19, '113.13(a)'), cfr(19, '113.27'), cfr(19, '113.62(n)')],
  decide(facts: PeriodLiabilityFacts, _params, asOf): PeriodLiability {
    const { limit, through, onRecord, openEntries, openBills, owed } = facts;
    const isOpen = openEntries > 0 || openBills > 0;
    const isOver = through !== null && through < asOf;
    if (!onRecord && !isOpen)
      return { state: isOver ? 'run_off' : 'in_force', exposed: null, claimable: null, beyond: null };
    const claimable = owed === null ? null : minCents(limit, owed);
    return {
      state: !isOver ? 'in_force' : isOpen ? 'run_off' : 'closed',
      exposed: isOpen ? limit : 0n,
      claimable,
      beyond: owed === null || claimable === null ? null : owed - claimable,
    };
  },
});
