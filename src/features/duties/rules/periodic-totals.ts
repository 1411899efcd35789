import type { Cents } from '../../../kernel/money.js';
import { sumCents } from '../../../kernel/money.js';
import type { DutySums } from './duty-facts.js';

/** A planned entry's sums and how often it comes in twelve months. */
export interface PlannedSums {
  readonly duties: DutySums;
  readonly timesPer12Months: number;
}

type Part = 'ordinary' | 'additional' | 'antidumping' | 'countervailing' | 'mpf' | 'hmf' | 'total';

/** The sums of twelve months over all planned entries; a part is null as soon as one entry's is. */
export function periodicTotals(planned: readonly PlannedSums[]): DutySums {
  const year = (part: Part): Cents | null => {
    const amounts = planned.map(({ duties, timesPer12Months }) => {
      const amount = duties[part];
      return amount === null ? null : amount * BigInt(timesPer12Months);
    });
    return amounts.includes(null) ? null : sumCents(amounts.filter((amount) => amount !== null));
  };
  return {
    ordinary: year('ordinary'),
    additional: year('additional'),
    antidumping: year('antidumping'),
    countervailing: year('countervailing'),
    mpf: year('mpf'),
    hmf: year('hmf'),
    total: year('total'),
    determined: sumCents(planned.map(({ duties, timesPer12Months }) => duties.determined * BigInt(timesPer12Months))),
  };
}
