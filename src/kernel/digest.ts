import { createHash, hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json } from './json.js';
import type { Turns } from './turns.js';

// oxlint-disable-next-line house/no-renamed-type -- its declaration tells of a default; at run time the module is the function
const written = canonicalize as unknown as (value: Json) => string | undefined;

/** The RFC 8785 canonical form. */
export function canonical(value: Json): string {
  const inOrder = sorted(value);
  return (inOrder === OTHERWISE ? written(value) : JSON.stringify(inOrder)) ?? 'null';
}

const OTHERWISE = Symbol('not to be put in order here');

// With its names in order a value is written by JSON itself, several times faster. Names that JavaScript keeps in an order of its own, or
// takes for something else, and what writes itself are left to whoever does it member by member.
function sorted(value: Json): Json | typeof OTHERWISE {
  if (typeof value === 'number') return Number.isFinite(value) ? value : OTHERWISE;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return sortedList(value);
  if (typeof value['toJSON'] === 'function') return OTHERWISE;
  const names = Object.keys(value).sort();
  const copy: Record<string, Json> = {};
  for (const name of names) {
    if (APART.test(name)) return OTHERWISE;
    const member = sorted(value[name] as Json);
    if (member === OTHERWISE) return OTHERWISE;
    copy[name] = member;
  }
  return copy;
}

const APART = /^(?:\d|__proto__$)/;

function sortedList(list: readonly Json[]): Json | typeof OTHERWISE {
  const copy: Json[] = [];
  for (const entry of list) {
    const one = sorted(entry);
    if (one === OTHERWISE) return OTHERWISE;
    copy.push(one);
  }
  return copy;
}

/** `sha256:…` over the RFC 8785 canonical form. */
export function digestOf(value: Json): string {
  return `sha256:${hash('sha256', canonical(value), 'hex')}`;
}

/** The same digest, a part at a turn: for values that may be large. */
export function* digestInTurns(value: Json): Turns<string> {
  const taken = createHash('sha256');
  let waiting = '';
  for (const part of partsOf(value, SEEN_TO)) {
    waiting += part;
    if (waiting.length < AT_ONCE) continue;
    taken.update(waiting);
    waiting = '';
    yield;
  }
  return `sha256:${taken.update(waiting).digest('hex')}`;
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
