import { Decimal } from '../../../kernel/decimal.js';
import { divideHalfUp } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { convertQuantity } from '../../reference/rules/unit-of-quantity.js';
import type { SpecificRate } from '../../reference/rules/rate-text.js';

/** The goods of a line as a rate meets them. */
export interface Goods {
  readonly enteredValue: Cents;
  readonly quantity: Decimal | null;
  readonly unit: string | null;
}

export type QuantityFault = 'quantity.not_given' | 'quantity.unit_does_not_match';

/** Per cent of the value, divided by `over`, and amounts per unit, summed exactly and rounded once, half up, to the cent. */
export function exactDuty(
  goods: Goods,
  percent: Decimal,
  specific: readonly SpecificRate[],
  over = 1n,
): Cents | QuantityFault {
  // All of it times `over`, which divides once at the end.
  let exact = Decimal.make(goods.enteredValue * percent.units, percent.scale + 2);
  for (const { centsPerUnit, unit } of specific) {
    // Nothing per unit is nothing, whatever the quantity.
    if (centsPerUnit.units === 0n) continue;
    if (goods.quantity === null || goods.unit === null) return 'quantity.not_given';
    const quantity = isSame(goods.unit, unit) ? goods.quantity : convertQuantity(goods.quantity, goods.unit, unit);
    if (!quantity) return 'quantity.unit_does_not_match';
    exact = exact.plus(centsPerUnit.times(quantity).times(Decimal.make(over)));
  }
  return divideHalfUp(exact.units, exact.denominator * over);
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.toLowerCase();
