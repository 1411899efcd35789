import type { Role } from '../../../kernel/actor.js';

/** A public key of a client, without the key itself. */
export class ClientKeyView {
  /** Its id: what an assertion names in its header.
   * @example "2026-03"
   */
  kid!: string;
  /** The algorithm it signs with.
   * @example "ES256"
   */
  algorithm!: string;
  /** When it ends, where another takes its place. */
  endsAt?: string;
}

/** A program that signs in for an organisation, in one role. */
export class ClientView {
  /** What it sends as `client_id`.
   * @example "client_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The organisation it signs in for. */
  organisationId!: string;
  /** What its people call it.
   * @example "Night batch"
   */
  name?: string;
  /** The role it acts in.
   * @example "broker"
   */
  role!: Role;
  /** What its tokens can allow.
   * @example ["determinations:read"]
   */
  scopes!: string[];
  /** A revoked client gets no token, and the tokens it has are refused within a minute. */
  status!: 'active' | 'revoked';
  /** How it proves who it is; secrets exist in the sandbox only. */
  signsInWith!: 'private_key_jwt' | 'client_secret';
  /** Its keys that are good now. */
  keys!: ClientKeyView[];
  /** When it was registered. */
  createdAt!: string;
  /** When it last got a token. */
  lastUsedAt?: string;
  /** When it was revoked. */
  revokedAt?: string;
  /** Why it was revoked. */
  revocationReason?: string;
  /** Raised with every change; send it as `If-Match`. */
  version!: number;
}
