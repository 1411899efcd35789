import type { RefusalCovers } from '../rules/index.js';

/** That the bonds of a surety are not accepted; the public has notice of it. */
export class SuretyRefusalView {
  /** The company, by its code at Treasury.
   * @example "99822"
   */
  naic!: string;
  /** Which bonds are refused.
   * @example "all"
   */
  covers!: RefusalCovers;
  /** The day of the decision.
   * @example "2026-04-02"
   */
  decidedOn!: string;
  /** The first day on which they are refused.
   * @example "2026-04-10"
   */
  refusedFrom!: string;
  /** The day its delinquencies were resolved; absent while they are not.
   * @example "2026-05-02"
   */
  resolvedOn?: string;
}
