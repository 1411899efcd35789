import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney, parseMoney, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { ask } from '../../../platform/rules/ask.js';
import { deposited } from '../rules/deposited.js';
import type { DepositedDecision } from '../rules/deposited.js';
import type { AmountPart, LiquidationRow } from '../standing/liquidation-row.js';
import type { LiquidateEntry } from './liquidate.dto.js';

export const PARTS: readonly AmountPart[] = ['duties', 'adcvd', 'fees'];
export type Amounts = Readonly<Record<AmountPart, Cents | null>>;

/** Before: what was deposited, or what the last decision had. After: as given, else as the last decision had it or the summary asserted. */
export function amountsOf(row: LiquidationRow, given: LiquidateEntry, on: IsoDate): readonly [Amounts, Amounts] {
  const last = row.decisions.at(-1);
  const asserted = statedOn(row);
  const before = last ? partsOf((part) => cents(last[part])) : partsOf((part) => depositedOf(row, part, on).amount);
  return [before, partsOf((part) => cents(given[part] ?? (last ? last[part] : asserted[part])))];
}

/** What was deposited of a part, and whether it was paid on record or is taken as stated. */
export function depositedOf(row: LiquidationRow, part: AmountPart, on: IsoDate): DepositedDecision {
  const paid = row.depositsPaid.filter((one) => one.part === part).map(({ amount }) => parseMoney(amount));
  return ask(deposited, { stated: cents(statedOn(row)[part]), paid }, on).decision;
}

const statedOn = ({ duties, deposits, fees }: LiquidationRow): Readonly<Record<AmountPart, string | null>> => ({
  duties,
  adcvd: deposits,
  fees,
});
const partsOf = (amount: (part: AmountPart) => Cents | null): Amounts => ({
  duties: amount('duties'),
  adcvd: amount('adcvd'),
  fees: amount('fees'),
});
const cents = (amount: string | null): Cents | null => (amount === null ? null : parseMoney(amount));

export const money = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));
export const total = (amounts: Amounts, parts: readonly AmountPart[]): Cents =>
  sumCents(parts.map((part) => amounts[part] ?? 0n));
