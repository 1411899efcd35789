import type { Resource } from '../../../kernel/resources.js';
import type { GrantState } from './access-grant.js';
import type { GrantAction } from '../../../kernel/resources.js';

/** That one organisation lets another see its own matters, or act on them. */
export class AccessGrantView {
  /** Opaque id; answers read under the grant name it in `Access-Grant`.
   * @example "grt_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The organisation whose matters they are.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  grantorOrganisationId!: string;
  /** Its name.
   * @example "Blue Spruce Imports (sandbox)"
   */
  grantorName!: string;
  /** The organisation that may see them.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2d"
   */
  granteeOrganisationId!: string;
  /** Its name.
   * @example "Harborlight Customs Brokers (sandbox)"
   */
  granteeName!: string;
  /** Which matters.
   * @example ["detentions", "importers"]
   */
  resources!: Resource[];
  /** Whether it may only read, or also act.
   * @example ["read"]
   */
  actions!: GrantAction[];
  /** The first day it is good for.
   * @example "2026-03-02"
   */
  validFrom!: string;
  /** The last day it is good for.
   * @example "2026-12-31"
   */
  validUntil!: string;
  /** Why it was given.
   * @example "Files our entries at Savannah."
   */
  reason!: string;
  /** How the power of attorney behind it is found again.
   * @example "CBP Form 5291 of 2026-02-20"
   */
  powerOfAttorney?: string;
  /** Where it stands today: `pending`, `in_force`, `expired` or `revoked`.
   * @example "in_force"
   */
  state!: GrantState;
  /** When it was given. */
  grantedAt!: string;
  /** When it was revoked; from then on it opens nothing. */
  revokedAt?: string;
  /** Send it back in `If-Match` to revoke.
   * @example 1
   */
  version!: number;
}
