import type { Decimal } from './decimal.js';

/** US dollars in whole cents. In facts, decisions and results a bigint is always an amount of cents. */
export type Cents = bigint;

/** The largest amount this service computes with: one trillion dollars. */
export const MAX_CENTS: Cents = 100_000_000_000_000n;

const SHAPE = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

export const isMoney = (text: unknown): text is string => typeof text === 'string' && SHAPE.test(text);

/** Reads `"12345.67"`, `"12345.6"` or `"12345"`; refuses signs, separators, exponents and third decimals. */
export function parseMoney(text: string): Cents {
  const match = SHAPE.exec(text);
  if (!match) throw new RangeError(`not an amount of US dollars: ${text}`);
  return BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0'));
}

/** `"12345.67"`, always two places. */
export function formatMoney(cents: Cents): string {
  const sign = cents < 0n ? '-' : '';
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const dollars = (whole: number | bigint): Cents => BigInt(whole) * 100n;
export const maxCents = (a: Cents, b: Cents): Cents => (a > b ? a : b);
export const minCents = (a: Cents, b: Cents): Cents => (a < b ? a : b);
export const sumCents = (amounts: Iterable<Cents>): Cents => {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
};

/** `percent` per cent of an amount, rounded once, half up, to the cent. */
export const percentOf = (cents: Cents, percent: Decimal): Cents =>
  divideHalfUp(cents * percent.units, 100n * percent.denominator);

/** An amount times an exact decimal, rounded once, half up, to the cent. */
export const times = (cents: Cents, factor: Decimal): Cents => divideHalfUp(cents * factor.units, factor.denominator);

/** Up to the next whole multiple of a step. */
export const roundUpTo = (cents: Cents, step: Cents): Cents => ((cents + step - 1n) / step) * step;

/** Integer division of a numerator ≥ 0, half up. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (numerator < 0n) return -divideHalfUp(-numerator, denominator);
  return (numerator * 2n + denominator) / (denominator * 2n);
}
