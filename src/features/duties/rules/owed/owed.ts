import { sumCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';

/** An amount, and between what it lies while something it depends on is not known. */
export interface Owed {
  /** Null while it is not determined. */
  readonly amount: Cents | null;
  readonly least: Cents;
  /** Null: nothing says how much it could be. */
  readonly most: Cents | null;
}

export const NOTHING: Owed = { amount: 0n, least: 0n, most: 0n };

/** What is determined. */
export const exactly = (amount: Cents): Owed => ({ amount, least: amount, most: amount });

/** What lies between two amounts; determined where they are one. */
export const between = (least: Cents, most: Cents | null): Owed => ({
  amount: least === most ? least : null,
  least,
  most,
});

/** What nothing is known of. */
export const UNKNOWN: Owed = { amount: null, least: 0n, most: null };

/** The sum of all. */
export function sumOwed(parts: readonly Owed[]): Owed {
  const most = parts.map((part) => part.most);
  const amounts = parts.map(({ amount }) => amount);
  return {
    amount: sumOrNull(amounts),
    least: sumCents(parts.map(({ least }) => least)),
    most: sumOrNull(most),
  };
}

function sumOrNull(amounts: readonly (Cents | null)[]): Cents | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length ? null : sumCents(known);
}
