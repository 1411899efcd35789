import type { ReviewCause } from './review-cause.js';

/** One review of an importer's continuous bond, and how it was found. */
export class BondSufficiencyView {
  /** Its id.
   * @example "bsr_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The day of the review.
   * @example "2026-05-01"
   */
  reviewedOn!: string;
  /** What had it reviewed.
   * @example "periodic"
   */
  cause!: ReviewCause;
  /** How the bond was found; not assessed where something it stands on is missing.
   * @example "sufficient"
   */
  state!: 'sufficient' | 'insufficient' | 'not_assessed';
  /** Why, by code: what is missing, or that the amount is too low.
   * @example ["bond.amount_too_low"]
   */
  reasonCodes!: string[];
  /** The continuous bond of the day; absent where there was none.
   * @example "bnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  bondId?: string;
  /** Its amount; null where there was none.
   * @example "50000.00"
   */
  bondAmount!: string | null;
  /** What was required; null where not determined. CBP decides.
   * @example "50000.00"
   */
  requiredAmount!: string | null;
  /** Per cent of the bond that was used; null where not known.
   * @example 86
   */
  utilisationPercent!: number | null;
  /** The early warning that was reached, in per cent; null where none was.
   * @example 80
   */
  warnedAtPercent!: number | null;
  /** The requirement that came of it; absent where the bond was not insufficient.
   * @example "brq_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  requirementId?: string;
  /** Who decides on all of this.
   * @example "CBP decides"
   */
  decidedBy!: string;
  /** How strongly its amounts are backed, the weakest of the rules they come from.
   * @example "policy"
   */
  authorityStatus!: 'in_force' | 'guidance' | 'policy' | 'proposed' | 'hypothetical';
}
