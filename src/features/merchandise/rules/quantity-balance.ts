import { cfr } from '../../../kernel/citation.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface Quantity {
  readonly quantity: Decimal;
  /** A unit of the tariff: `NO`, `KG`, `DOZ`. */
  readonly unit: string;
}

export interface BalanceFacts {
  /** What there is to account for. */
  readonly total: Quantity;
  /** What was split off, sampled, returned or disposed of. */
  readonly parts: readonly Quantity[];
  /** Whether everything must be accounted for now. */
  readonly closing: boolean;
}

export interface Balance {
  readonly balanced: boolean;
  /** What is left to account for; absent where the units do not compare. */
  readonly outstanding?: Decimal;
  readonly faults: readonly Fault[];
}

const ZERO = Decimal.make(0n);

/** Whether quantities add up: never more than there was, and nothing missing at the end. */
export const quantityBalance = rule({
  id: 'MERCH-02',
  title: 'Quantities balance',
  text: 'Every unit of the goods is accounted for once: the parts are in the unit of the whole, above zero, never more than the whole, and equal to it at the end.',
  cites: [cfr(19, '158.43'), cfr(19, '127.14'), cfr(19, '162.48')],
  decide({ total, parts, closing }: BalanceFacts): Balance {
    const faults = [...faultsOfTotal(total), ...parts.flatMap((part, i) => faultsOfPart(part, total, i))];
    if (faults.length > 0) return { balanced: false, faults };
    const outstanding = parts.reduce((left, { quantity }) => left.minus(quantity), total.quantity);
    const sum = unmet([
      [outstanding.compare(ZERO) >= 0, tooMuch(outstanding, total.unit)],
      [!closing || outstanding.compare(ZERO) <= 0, tooLittle(outstanding, total.unit)],
    ]);
    return { balanced: sum.length === 0, outstanding, faults: sum };
  },
});

const faultsOfTotal = (total: Quantity): readonly Fault[] =>
  unmet([[total.quantity.compare(ZERO) > 0, notAboveZero('/total/quantity')]]);

const faultsOfPart = (part: Quantity, total: Quantity, i: number): readonly Fault[] =>
  unmet([
    [part.quantity.compare(ZERO) > 0, notAboveZero(`/parts/${String(i)}/quantity`)],
    [part.unit === total.unit, otherUnit(i, total.unit)],
  ]);

const notAboveZero = (pointer: string): Fault => ({
  pointer,
  code: 'quantity.not_above_zero',
  message: 'A quantity must be above zero.',
});
const otherUnit = (i: number, unit: string): Fault => ({
  pointer: `/parts/${String(i)}/unit`,
  code: 'quantity.other_unit',
  message: `The goods are counted in ${unit}; quantities in another unit cannot be compared.`,
  remedy: `Give the quantity in ${unit}.`,
});
const tooMuch = (outstanding: Decimal, unit: string): Fault => ({
  pointer: '/parts',
  code: 'quantity.exceeds_total',
  message: `The parts are ${ZERO.minus(outstanding).toString()} ${unit} more than there was.`,
  citation: cfr(19, '158.43'),
});
const tooLittle = (outstanding: Decimal, unit: string): Fault => ({
  pointer: '/parts',
  code: 'quantity.not_accounted_for',
  message: `${outstanding.toString()} ${unit} are not accounted for.`,
  remedy: 'Account for all of the goods, or leave the order open.',
  citation: cfr(19, '158.43'),
});
