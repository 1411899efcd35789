import { Decimal } from '../../../kernel/decimal.js';
import { isMoney, parseMoney } from '../../../kernel/money.js';

/** A check of one value inside a policy: what is wrong with it, or null. */
export type Check = (value: unknown, name: string) => string | null;

/** A whole number within bounds. */
export const wholeNumber =
  (min: number, max: number): Check =>
  (value, name) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? null
      : `${name} must be a whole number from ${String(min)} to ${String(max)}`;

/** A decimal string from 0 to 1, as `"0.5"`. */
export const fraction: Check = (value, name) =>
  Decimal.isDecimal(value) && isFraction(Decimal.parse(value))
    ? null
    : `${name} must be a decimal string from "0" to "1"`;

/** An amount of US dollars, as `"50000.00"`. */
export const amount: Check = (value, name) =>
  isMoney(value) ? null : `${name} must be an amount of US dollars such as "50000.00"`;

/** Every fault of an object that must have exactly these members. */
export function membersOf(value: unknown, checks: Readonly<Record<string, Check>>): readonly string[] {
  if (!isRecord(value)) return [`must be an object with ${Object.keys(checks).join(', ')}`];
  const unknown = Object.keys(value)
    .filter((name) => !(name in checks))
    .map((name) => `${name} is not known here`);
  const faults = Object.entries(checks).map(([name, check]) => check(value[name], name));
  return [...faults.filter((fault) => fault !== null), ...unknown];
}

/** Every fault of a list of objects that must have exactly these members. */
export function rowsOf(value: unknown, checks: Readonly<Record<string, Check>>): readonly string[] {
  if (!Array.isArray(value)) return ['must be a list'];
  return value.flatMap((row, i) => membersOf(row, checks).map((fault) => `[${String(i)}] ${fault}`));
}

export const ascending = (amounts: readonly string[]): boolean =>
  amounts.every((text, i) => i === 0 || parseMoney(amounts[i - 1] ?? '0') < parseMoney(text));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFraction = (value: Decimal): boolean =>
  value.compare(Decimal.make(0n)) >= 0 && value.compare(Decimal.make(1n)) <= 0;
