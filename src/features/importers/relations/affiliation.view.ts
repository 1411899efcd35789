import type { AffiliationKind, Confidence } from './fact-kinds.js';

/** That two importers belong together, and by what. */
export class ImporterAffiliationView {
  /** The importer asked about.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The other one.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2e"
   */
  otherImporterId!: string;
  /** Its name on the day; absent where none is on record for it.
   * @example "Copperleaf Trading"
   */
  otherName?: string;
  /** What they have in common; `predecessor`: the other is what this importer came from, `successor`: what it became.
   * @example "common_owner"
   */
  kind!: AffiliationKind | 'predecessor' | 'successor';
  /** How sure it is.
   * @example "probable"
   */
  confidence!: Confidence;
  /** What it is known by.
   * @example "Both forms name R. Alder as owner of 60 %."
   */
  evidence!: string;
  /** The proposal that two persons signed, of a succession.
   * @example "apr_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  approvalId?: string;
  /** The first day.
   * @example "2026-03-02"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
  /** Why it ended.
   * @example "R. Alder sold the shares."
   */
  endReason?: string;
  /** What its end is known by.
   * @example "Form 5106 filed again without R. Alder."
   */
  endEvidence?: string;
  /** The proposal that two persons signed, of a succession that ended.
   * @example "apr_01jd3z3m8tf0qr6f2x8mz0c2yw"
   */
  endApprovalId?: string;
}
