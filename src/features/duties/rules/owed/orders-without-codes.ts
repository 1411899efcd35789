import { cfr, ownPolicy } from '../../../../kernel/citation.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { percentOf } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { rule } from '../../../../kernel/rule.js';
import { between } from './owed.js';
import type { Owed } from './owed.js';

/** The orders in force on goods of an origin that no tariff code leads to, as far as they bound a deposit. */
export interface OpenOrders {
  readonly count: number;
  /** The highest rate of any of them; null: one of them has none on record. Zero where there is no such order. */
  readonly antidumping: Decimal | null;
  readonly countervailing: Decimal | null;
  /** Those without a rate that bounds them, the first of them by name. */
  readonly withoutRate: readonly string[];
}

/** What deposits under orders that no code finds come to. */
export interface OpenDeposits {
  readonly antidumping: Owed;
  readonly countervailing: Owed;
}

const MOST_NAMED = 20;
const NONE = Decimal.make(0n);

/** What bounds the deposits under some orders, each with the highest rate on record. */
export function openOrdersOf(
  orders: readonly { readonly caseNumber: string; readonly highestPercent: string | null }[],
): OpenOrders {
  const highestOf = (letter: string): Decimal | null => {
    const rates = orders.flatMap(({ caseNumber, highestPercent }) =>
      caseNumber.startsWith(letter) ? [highestPercent === null ? null : Decimal.parse(highestPercent)] : [],
    );
    const known = rates.filter((rate) => rate !== null);
    return known.length < rates.length
      ? null
      : known.reduce((most, rate) => (rate.compare(most) > 0 ? rate : most), NONE);
  };
  return {
    count: orders.length,
    antidumping: highestOf('A'),
    countervailing: highestOf('C'),
    withoutRate: orders
      .flatMap(({ caseNumber, highestPercent }) => (highestPercent === null ? [caseNumber] : []))
      .slice(0, MOST_NAMED),
  };
}

interface OpenOrdersFacts {
  /** In whole dollars. */
  readonly enteredValue: Cents;
  readonly orders: OpenOrders;
}

/** What deposits come to at least and at most where orders are on record that no tariff code finds. */
export const ordersThatMayApply = rule({
  id: 'DUTY-12',
  title: 'Deposits under orders that no tariff code finds',
  text: 'Nothing at least: the words of an order decide, and none may fit. At most the highest rate on record of any such order for the origin, once under antidumping and once under countervailing duty orders; where one of them has no rate on record, nothing bounds the deposit.',
  cites: [ownPolicy('least and most of a deposit that is open'), cfr(19, '351.225(k)')],
  authorityStatus: 'policy',
  decide: ({ enteredValue, orders }: OpenOrdersFacts): OpenDeposits => ({
    antidumping: upTo(enteredValue, orders.antidumping),
    countervailing: upTo(enteredValue, orders.countervailing),
  }),
});

const upTo = (value: Cents, percent: Decimal | null): Owed =>
  between(0n, percent === null ? null : percentOf(value, percent));
