import type { Cents } from '../../../kernel/money.js';
import { sumCents } from '../../../kernel/money.js';
import type { OwedSums } from '../../duties/rules/owed/entry-owed-facts.js';
import type { PlannedEntry } from './quote-facts.js';

/** The sums of twelve months over all planned entries; a part is null as soon as one entry's is. */
export function owedPerYear(
  planned: readonly (Pick<PlannedEntry, 'timesPer12Months'> & { readonly duties: { readonly atEntry: OwedSums } })[],
): OwedSums {
  const year = (part: Exclude<keyof OwedSums, 'least'>): Cents | null => {
    const amounts = planned.flatMap(({ duties, timesPer12Months }) => {
      const amount = duties.atEntry[part];
      return amount === null ? [] : [amount * BigInt(timesPer12Months)];
    });
    return amounts.length < planned.length ? null : sumCents(amounts);
  };
  return {
    ordinary: year('ordinary'),
    additional: year('additional'),
    antidumping: year('antidumping'),
    countervailing: year('countervailing'),
    mpf: year('mpf'),
    hmf: year('hmf'),
    total: year('total'),
    least: sumCents(planned.map(({ duties, timesPer12Months }) => duties.atEntry.least * BigInt(timesPer12Months))),
    most: year('most'),
  };
}
