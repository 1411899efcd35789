import type { Decimal } from '../../../kernel/decimal.js';
import { convertQuantity } from '../../reference/rules/unit-of-quantity.js';

/** A cash deposit rate: per cent of the value, or cents per unit of quantity. */
export interface DepositRate {
  readonly adValoremPercent?: Decimal;
  readonly specific?: { readonly centsPerUnit: Decimal; readonly unit: string };
}

/** What kind of figure a rate is; margins of old investigations are not today's deposit rates. */
export type RateKind =
  | 'investigation_margin'
  | 'preliminary_margin'
  | 'cash_deposit'
  | 'review_result'
  | 'new_shipper'
  | 'excluded';

/** Which of two rates is higher; null where they stand on different bases and cannot be compared. */
export function compareRates(a: DepositRate, b: DepositRate): -1 | 0 | 1 | null {
  if (a.adValoremPercent && b.adValoremPercent && !a.specific && !b.specific) {
    return a.adValoremPercent.compare(b.adValoremPercent);
  }
  if (!a.specific || !b.specific || a.adValoremPercent || b.adValoremPercent) return null;
  const perUnitOfA = convertQuantity(b.specific.centsPerUnit, a.specific.unit, b.specific.unit);
  return perUnitOfA ? a.specific.centsPerUnit.compare(perUnitOfA) : null;
}
