import { readFileSync } from 'node:fs';
import { GAP } from './code-kinds.js';
import type { CodeKind } from './code-kinds.js';

/** A code as `npm run generate` found it in the source and wrote it down in docs/reason-codes.json. */
export interface KnownCode {
  readonly code: string;
  readonly kinds: readonly CodeKind[];
  readonly words: readonly string[];
  readonly remedies: readonly string[];
  readonly rules: readonly string[];
  readonly foundIn: readonly string[];
  readonly status?: number;
}

let known: readonly KnownCode[] | undefined;

/** Every code of the service in the order of its letters, read once. */
export const knownCodes = (): readonly KnownCode[] =>
  (known ??= JSON.parse(
    readFileSync(new URL('../../../../docs/reason-codes.json', import.meta.url), 'utf8'),
  ) as readonly KnownCode[]);

/** The entry of a code, or of the family that it is one of. */
export const entryOf = (code: string, among: readonly KnownCode[] = knownCodes()): KnownCode | undefined =>
  among.find((one) => one.code === code) ?? among.find((one) => isOfFamily(code, one.code));

/** Whether a code is one of a family such as `bond.…_missing`. */
export function isOfFamily(code: string, family: string): boolean {
  const parts = family.split(GAP);
  if (parts.length < 2) return false;
  const pattern = parts.map((part) => part.replaceAll('.', String.raw`\.`)).join('[a-z0-9_]+');
  return new RegExp(`^${pattern}$`).test(code);
}
