import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json } from './json.js';
import type { Turns } from './turns.js';

// The package's declaration describes a CommonJS default; at run time the function itself is exported.
const canonical = canonicalize as unknown as (value: Json) => string | undefined;

/** `sha256:…` over the RFC 8785 canonical form. */
export function digestOf(value: Json): string {
  return `sha256:${createHash('sha256')
    .update(canonical(value) ?? 'null')
    .digest('hex')}`;
}

/** The same digest, a part at a turn: for values that may be large. */
export function* digestInTurns(value: Json): Turns<string> {
  const hash = createHash('sha256');
  for (const part of partsOf(value, SEEN_TO)) {
    hash.update(part);
    yield;
  }
  return `sha256:${hash.digest('hex')}`;
}

// RFC 8785 of a list or an object is that of its members side by side, names in the order of their UTF-16 code units.
function* partsOf(value: Json, depth: number): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) yield canonical(value) ?? 'null';
  else if (isList(value)) {
    yield '[';
    for (const [i, entry] of value.entries()) {
      if (i > 0) yield ',';
      yield* partsOf(entry, depth - 1);
    }
    yield ']';
  } else {
    const names = Object.keys(value)
      .filter((name) => value[name] !== undefined)
      .sort();
    yield '{';
    for (const [i, name] of names.entries()) {
      yield `${i > 0 ? ',' : ''}${JSON.stringify(name)}:`;
      yield* partsOf(value[name] ?? null, depth - 1);
    }
    yield '}';
  }
}

const SEEN_TO = 5;
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
