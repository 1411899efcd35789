import type { Role } from '../../../kernel/actor.js';

/** A client of one's own in the sandbox, with its secret: shown once. */
export class NewSandboxClientView {
  /** What to send as `client_id`. */
  clientId!: string;
  /** What to send as `client_secret`; it cannot be asked for again. */
  clientSecret!: string;
  /** The organisation it signs in for. */
  organisationId!: string;
  /** The role it acts in.
   * @example "broker"
   */
  role!: Role;
  /** What its tokens can allow.
   * @example ["determinations:read"]
   */
  scopes!: string[];
  /** Where to get a token.
   * @example "http://127.0.0.1:3000/oauth/token"
   */
  tokenEndpoint!: string;
}
