import { CitationView } from '../rules/rules.view.js';

/** One value of a policy parameter, for some legal days, as it was on record for some time. */
export class PolicyVersionView {
  /** Opaque id.
   * @example "pol_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The value.
   * @example 60
   */
  value!: unknown;
  /** First legal day it holds.
   * @example "2017-03-31"
   */
  validFrom!: string;
  /** Last legal day it holds; absent where none is set.
   * @example "2026-03-31"
   */
  validTo?: string;
  /** Since when it has been on record so.
   * @example "2026-03-02T14:00:05.000Z"
   */
  knownFrom!: string;
  /** Until when it was on record so; absent where it still is. */
  knownTo?: string;
  /** Why it was chosen.
   * @example "Decision of the trade policy board of 2 March 2026."
   */
  basis!: string;
  /** What it rests on. */
  citations!: CitationView[];
  /** The last day someone compared it with its basis. */
  reviewedOn!: string;
  /** Who proposed it; `system:release` where it came with the service. */
  proposedBy!: string;
  /** Who confirmed it. */
  approvedBy?: string;
  /** The approval they signed. */
  approvalId?: string;
}
