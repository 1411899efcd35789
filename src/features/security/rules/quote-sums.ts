import type { Cents } from '../../../kernel/money.js';
import { maxCents, sumCents } from '../../../kernel/money.js';
import type { DutySums, SingleTransactionAmounts } from './quote-result.js';

/** The duties of 12 months: each planned entry as often as it is planned. */
export function perYear(
  entries: readonly { readonly timesPer12Months: number; readonly dutiesAtEntry: DutySums }[],
): DutySums {
  const sum = (name: keyof DutySums): Cents | null => {
    const amounts = entries.map(({ timesPer12Months, dutiesAtEntry }) => {
      const once = dutiesAtEntry[name];
      return once === null ? null : once * BigInt(timesPer12Months);
    });
    return folded(amounts, sumCents);
  };
  return {
    ordinary: sum('ordinary'),
    additional: sum('additional'),
    antidumping: sum('antidumping'),
    countervailing: sum('countervailing'),
    mpf: sum('mpf'),
    hmf: sum('hmf'),
    total: sum('total'),
  };
}

/** The largest of each figure; null as soon as one entry's is not determined, for that one may be the largest. */
export function largest(
  entries: readonly { readonly singleTransaction: SingleTransactionAmounts }[],
): SingleTransactionAmounts {
  const most = (name: keyof SingleTransactionAmounts): Cents | null =>
    folded(
      entries.map(({ singleTransaction }) => singleTransaction[name]),
      (amounts) => amounts.reduce(maxCents, 0n),
    );
  return { basicAmount: most('basicAmount'), adcvdAdditionalAmount: most('adcvdAdditionalAmount') };
}

function folded(amounts: readonly (Cents | null)[], fold: (known: readonly Cents[]) => Cents): Cents | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length ? null : fold(known);
}
