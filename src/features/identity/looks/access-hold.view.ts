import type { PurposeCode } from '../../../kernel/purpose.js';

/** Looks that an investigation keeps out of their subject's report until a day. */
export class AccessHoldView {
  /** Opaque id.
   * @example "hld_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The organisation that shall not learn of them yet.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  subject!: string;
  /** Looks for which purposes.
   * @example ["investigation"]
   */
  purposes!: PurposeCode[];
  /** Looks from this instant on.
   * @example "2026-03-02T14:00:00.000Z"
   */
  holdsFrom!: string;
  /** The last day they are held; after it the subject reads them.
   * @example "2026-09-30"
   */
  holdsUntil!: string;
  /** Why.
   * @example "A warning would let the records be destroyed."
   */
  reason!: string;
  /** The law that allows it.
   * @example "19 USC 1628"
   */
  legalBasis!: string;
  /** The client that set it.
   * @example "sandbox-supervisor"
   */
  setBy!: string;
  /** When. */
  setAt!: string;
  /** When it was lifted before its last day. */
  liftedAt?: string;
  /** Send it back in `If-Match` to lift it.
   * @example 1
   */
  version!: number;
}
