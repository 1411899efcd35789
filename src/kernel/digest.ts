import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json } from './json.js';

// The package's declaration describes a CommonJS default; at run time the function itself is exported.
const canonical = canonicalize as unknown as (value: Json) => string | undefined;

/** `sha256:…` over the RFC 8785 canonical form. */
export function digestOf(value: Json): string {
  return `sha256:${createHash('sha256')
    .update(canonical(value) ?? 'null')
    .digest('hex')}`;
}
