import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { ask } from '../../../platform/rules/ask.js';
import { protestSigner } from '../rules/protest-signer.js';
import type { ProtestSigner } from '../rules/protest-signer.js';
import type { FileProtest } from './protest.dto.js';

/** How a protest is signed, and what is wrong with that. */
export interface Signature {
  readonly signedAs: ProtestSigner;
  readonly powerOfAttorney: string | null;
  readonly faults: readonly Fault[];
}

/** Reads the signature of a protest of an organisation; where nobody says how it is signed, whoever files signs in its own calling. */
export function signatureOf(
  { role, organisationId }: Actor,
  { signedAs: said, powerOfAttorney }: Pick<FileProtest, 'signedAs' | 'powerOfAttorney'>,
  organisation: string | null,
  today: IsoDate,
): Signature {
  const signedAs = said ?? CALLINGS[role] ?? 'principal';
  const facts = { signedAs, forItself: organisationId === organisation, powerNamed: powerOfAttorney !== undefined };
  const { faults } = ask(protestSigner, facts, today).decision;
  return { signedAs, powerOfAttorney: powerOfAttorney ?? null, faults };
}

const CALLINGS: Partial<Record<Actor['role'], ProtestSigner>> = {
  broker: 'customs_broker',
  counsel: 'attorney_at_law',
};
