import { cfr } from '../../../kernel/citation.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** Goods, and a part or sample of them, are of some quantity. */
export const quantityAboveZero = rule({
  id: 'MERCH-05',
  title: 'Quantity of goods',
  text: 'The quantity of goods held, and of a sample of them, is above zero.',
  cites: [cfr(19, '151.16(c)')],
  decide: ({ quantity }: { readonly quantity: Decimal }): readonly Fault[] =>
    unmet([[quantity.compare(Decimal.make(0n)) > 0, notAboveZero]]),
});

const notAboveZero: Fault = {
  pointer: '/quantity',
  code: 'quantity.not_above_zero',
  message: 'A quantity must be above zero.',
  citation: cfr(19, '151.16(c)'),
};
