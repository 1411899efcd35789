import { Decimal } from './decimal.js';
import { formatMoney } from './money.js';
import type { Turns } from './turns.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Whether it has members by name. */
export const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What may become this JSON: where it says text, an amount of cents or a decimal may stand; where it says a list, a set. A
 * result is declared once, as it is shown, and what a rule decides must fit it.
 */
export type Becoming<Shown> = Shown extends string
  ? string extends Shown
    ? string | bigint | Decimal
    : Shown
  : Shown extends readonly (infer Item)[]
    ? readonly Becoming<Item>[] | ReadonlySet<Becoming<Item>>
    : Shown extends object
      ? { readonly [Key in keyof Shown]: Becoming<Shown[Key]> }
      : Shown;

/**
 * A value of the domain as plain JSON: cents become `"12345.67"`, decimals their digits, sets and maps arrays and
 * objects; undefined members are left out. Functions (a calendar passed as a fact) are not data and are dropped.
 */
export function toJson(value: unknown): Json {
  switch (typeof value) {
    case 'bigint':
      return formatMoney(value);
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError('not a finite number');
      return value;
    case 'object':
      return value === null ? null : objectToJson(value);
    default:
      return null;
  }
}

function objectToJson(value: object): Json {
  if (value instanceof Decimal) return value.toString();
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Set) return [...value].map(toJson);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, entry]) => [String(key), toJson(entry)]));
  const json: Record<string, Json> = {};
  // Keys alone: a pair for each member of each fact is a tenth of a determination's memory.
  for (const key of Object.keys(value)) {
    const entry = (value as Readonly<Record<string, unknown>>)[key];
    if (entry !== undefined && typeof entry !== 'function') json[key] = toJson(entry);
  }
  return json;
}

/** As `toJson`, a few members at a turn: for values that may be large. */
export function* toJsonInTurns(value: unknown, depth = SEEN_TO): Turns<Json> {
  if (depth === 0 || typeof value !== 'object' || value === null || !isLookedInto(value)) {
    const json = toJson(value);
    yield;
    return json;
  }
  if (Array.isArray(value)) {
    const list: Json[] = [];
    for (const entry of value as readonly unknown[])
      list.push(isPlain(entry) ? toJson(entry) : yield* toJsonInTurns(entry, depth - 1));
    return list;
  }
  const json: Record<string, Json> = {};
  for (const [key, entry] of Object.entries(value))
    if (entry !== undefined && typeof entry !== 'function')
      json[key] = isPlain(entry) ? toJson(entry) : yield* toJsonInTurns(entry, depth - 1);
  return json;
}

// Plain values are written at once: only objects and lists are worth a pause in between.
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

// Entries of an answer, lines of an entry: what may be many lies no deeper.
const SEEN_TO = 5;
const isLookedInto = (value: object): boolean =>
  !(value instanceof Decimal || value instanceof Set || value instanceof Map);
