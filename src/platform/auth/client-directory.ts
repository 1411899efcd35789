import { createHash } from 'node:crypto';
import type { JWK } from 'jose';
import type { Role } from '../../kernel/actor.js';

/** A client as it is on record. */
export interface RegisteredClient {
  readonly id: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  readonly active: boolean;
  /** Raised with every change of rights: a token of an earlier epoch is refused. */
  readonly epoch: number;
  readonly secretHash: string | null;
  readonly jwks: { readonly keys: readonly JWK[] } | null;
}

/** Who may sign in; handed in by the identity feature. */
export abstract class ClientDirectory {
  abstract find(clientId: string): Promise<RegisteredClient | undefined>;
  /** Whether there is such an organisation and one may act for it in this role. */
  abstract mayActFor(organisationId: string, role: Role): Promise<boolean>;
  /** Notes that the client got a token. */
  abstract noteUse(clientId: string): Promise<void>;
  /** Every scope a token can hold. */
  abstract readonly scopes: readonly string[];
}

/** What is kept of a secret: it is 256 random bits, so one round of SHA-256 is enough. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
