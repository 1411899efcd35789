import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { maxCents, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

/** Within how many days an excess is reinsured. */
export const DAYS_TO_REINSURE = new Dated<number>('days to reinsure an excess', '2026-11-21', {
  '1975-10-28': { value: 45, cites: [cfr(31, '223.11')] },
});

export interface SuretyLimitFacts {
  readonly bondAmount: Cents;
  /** Each surety named on the bond with its part. */
  readonly sureties: readonly {
    readonly suretyCode: string;
    readonly share: Cents;
    /** The underwriting limit of Treasury Circular 570; null: not on the list. */
    readonly underwritingLimit: Cents | null;
    /** What another certificate holder has reinsured. */
    readonly reinsured: Cents;
  }[];
}

export interface SuretyLimits {
  readonly acceptable: boolean;
  readonly faults: readonly {
    readonly code: `surety.${string}`;
    readonly suretyCode: string | null;
    readonly by: Cents;
  }[];
  /** Within this many days an excess may still be reinsured. */
  readonly reinsureWithinDays: number;
}

/** Whether the sureties of a bond stay within their Treasury limits. Each fault says by how much. */
export const suretyLimits = rule({
  id: 'BOND-08',
  title: 'Underwriting limits of sureties',
  text: 'A corporate surety must be on Treasury Circular 570, and its part of one bond may not exceed its underwriting limit unless a co-surety within its own limit, or a reinsurer, carries the excess.',
  cites: [cfr(31, '223.10'), cfr(31, '223.11'), guide('Treasury Department Circular 570')],
  params: { reinsureWithinDays: DAYS_TO_REINSURE },
  decide({ bondAmount, sureties }: SuretyLimitFacts, { reinsureWithinDays }): SuretyLimits {
    const carried = sumCents(sureties.map(({ share }) => share));
    const faults: SuretyLimits['faults'][number][] = [];
    if (carried < bondAmount)
      faults.push({ code: 'surety.shares_too_small', suretyCode: null, by: bondAmount - carried });
    if (carried > bondAmount)
      faults.push({ code: 'surety.shares_too_large', suretyCode: null, by: carried - bondAmount });
    for (const { suretyCode, share, underwritingLimit, reinsured } of sureties) {
      if (underwritingLimit === null) {
        faults.push({ code: 'surety.not_on_circular_570', suretyCode, by: share });
        continue;
      }
      const excess = maxCents(0n, share - reinsured - underwritingLimit);
      if (excess > 0n) faults.push({ code: 'surety.limit_exceeded', suretyCode, by: excess });
    }
    return { acceptable: faults.length === 0, faults, reinsureWithinDays };
  },
});
