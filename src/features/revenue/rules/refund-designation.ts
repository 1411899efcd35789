import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addYears, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export interface DesignationFacts {
  /** The day the importer named somebody; null where it has not. */
  readonly namedOn: IsoDate | null;
  readonly revoked: boolean;
  /** The day of its last entry; null where it has none. */
  readonly lastTransactionOn: IsoDate | null;
  /** Whether an entry of it is not liquidated yet. */
  readonly unliquidatedEntries: boolean;
}

export const DESIGNATION_STANDINGS = ['none', 'in_force', 'revoked', 'void'] as const;
export type DesignationStanding = (typeof DESIGNATION_STANDINGS)[number];

export interface DesignationDecision {
  readonly standing: DesignationStanding;
  readonly because: 'no_transaction_in_three_years' | 'no_unliquidated_entry' | null;
}

/** Whether refunds are sent to whom the importer has named. */
export const refundDesignation = rule({
  id: 'REF-09',
  title: 'Whom the importer has named to receive its refunds',
  text: 'On Form 4811 an importer names who receives its refunds for it. The form is void after three years without a transaction, or when no entry of it is left to be liquidated; then they are sent to the importer itself.',
  cites: [cfr(19, '24.36(b)'), guide('CBP Form 4811, instructions')],
  params: {
    years: new Dated<number>('years without a transaction after which Form 4811 is void', '2026-11-28', {
      '1970-10-01': { value: 3, cites: [guide('CBP Form 4811, instructions')] },
    }),
  },
  decide(
    { namedOn, revoked, lastTransactionOn, unliquidatedEntries }: DesignationFacts,
    { years },
    today,
  ): DesignationDecision {
    if (namedOn === null) return { standing: 'none', because: null };
    if (revoked) return { standing: 'revoked', because: null };
    const quietSince = lastTransactionOn === null ? namedOn : latest(namedOn, lastTransactionOn);
    if (today > addYears(quietSince, years)) return { standing: 'void', because: 'no_transaction_in_three_years' };
    if (!unliquidatedEntries) return { standing: 'void', because: 'no_unliquidated_entry' };
    return { standing: 'in_force', because: null };
  },
});
