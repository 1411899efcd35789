import type { Cents } from '../../../kernel/money.js';
import { maxCents } from '../../../kernel/money.js';
import type { SingleTransactionAmounts } from './quote-result.js';

/** The largest of each figure; null as soon as one entry's is not determined, for that one may be the largest. */
export function largest(
  entries: readonly { readonly singleTransaction: SingleTransactionAmounts }[],
): SingleTransactionAmounts {
  const most = (name: keyof SingleTransactionAmounts): Cents | null => {
    const amounts = entries.map(({ singleTransaction }) => singleTransaction[name]);
    const known = amounts.filter((amount) => amount !== null);
    return known.length < amounts.length ? null : known.reduce(maxCents, 0n);
  };
  return {
    basicAmount: most('basicAmount'),
    basicLeast: most('basicLeast'),
    basicMost: most('basicMost'),
    adcvdAdditionalAmount: most('adcvdAdditionalAmount'),
  };
}
