import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json } from './json.js';
import type { Turns } from './turns.js';

// eslint-disable-next-line no-restricted-syntax -- its declaration tells of a default; at run time the module is the function
const written = canonicalize as unknown as (value: Json) => string | undefined;

/** The RFC 8785 canonical form. */
export const canonical = (value: Json): string => written(value) ?? 'null';

/** `sha256:…` over the RFC 8785 canonical form. */
export function digestOf(value: Json): string {
  return `sha256:${createHash('sha256').update(canonical(value)).digest('hex')}`;
}

/** The same digest, a part at a turn: for values that may be large. */
export function* digestInTurns(value: Json): Turns<string> {
  const hash = createHash('sha256');
  let waiting = '';
  for (const part of partsOf(value, SEEN_TO)) {
    waiting += part;
    if (waiting.length < AT_ONCE) continue;
    hash.update(waiting);
    waiting = '';
    yield;
  }
  return `sha256:${hash.update(waiting).digest('hex')}`;
}

/** So many characters take no longer than a turn may. */
const AT_ONCE = 8192;

// RFC 8785 of a list or an object is that of its members side by side, names in the order of their UTF-16 code units.
function* partsOf(value: Json, depth: number): Generator<string> {
  if (depth === 0 || !isMany(value)) {
    yield canonical(value);
    return;
  }
  const [begin, end] = isList(value) ? '[]' : '{}';
  yield begin ?? '';
  for (const [before, member] of isList(value) ? entriesOf(value) : membersOf(value)) {
    if (depth > 1 && isMany(member)) {
      yield before;
      yield* partsOf(member, depth - 1);
    } else yield before + canonical(member);
  }
  yield end ?? '';
}

type Member = readonly [before: string, member: Json];

const entriesOf = (list: readonly Json[]): readonly Member[] =>
  list.map((entry, i) => [i > 0 ? ',' : '', entry] as const);

const membersOf = (value: { readonly [key: string]: Json }): readonly Member[] =>
  Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name, i) => [`${i > 0 ? ',' : ''}${JSON.stringify(name)}:`, value[name] ?? null] as const);

const isMany = (value: Json): value is Exclude<Json, null | boolean | number | string> =>
  typeof value === 'object' && value !== null;
const SEEN_TO = 5;
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
