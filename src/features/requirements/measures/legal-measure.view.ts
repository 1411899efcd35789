import type { ImposedMeasure, MeasureGround } from '../rules/legal-measure-grounds.js';

/** A legal measure that was imposed on an importer, and until when. */
export class ImposedMeasureView {
  /** Its id.
   * @example "msr_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The measure.
   * @example "additional_bond"
   */
  measure!: ImposedMeasure;
  /** What it stands on.
   * @example "bond_insufficient"
   */
  ground!: MeasureGround;
  /** The reasons.
   * @example "Notice of 1 May; the bond was not raised by 16 May."
   */
  reason!: string;
  /** The records it is based on; absent where none is named.
   * @example ["dtn_01kjv3v6b9f3xb0m0n4q4h7z2d"]
   */
  records?: string[];
  /** The port at which it began; absent where it counts at every port from its first day.
   * @example "2704"
   */
  portCode?: string;
  /** The last day to pay all delinquent bills: paid by then, it ends.
   * @example "2026-06-01"
   */
  payBy?: string;
  /** The first day on which it counts at every port, where not all is paid.
   * @example "2026-06-02"
   */
  everywhereFrom?: string;
  /** The first day, which is that of the notice.
   * @example "2026-05-17"
   */
  from!: string;
  /** The last day; absent while it has none.
   * @example "2026-12-31"
   */
  through?: string;
  /** Why it was ended; absent where it was not.
   * @example "The bond was raised."
   */
  endReason?: string;
  /** The notice of Headquarters that lifted it; absent where none did.
   * @example "HQ notice of 2 June 2026"
   */
  headquartersNotice?: string;
  /** The proposal that two persons signed.
   * @example "apr_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  approvalId!: string;
}
