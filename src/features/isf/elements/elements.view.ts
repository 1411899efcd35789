import type { Instant } from '../../../kernel/dates.js';
import type { IsfDue, IsfElementName, IsfImporter } from '../rules/isf-told.js';

/** One element of a security filing. */
export class IsfElementView {
  /** Which.
   * @example "booking_party"
   */
  element!: IsfElementName;
  /** The paragraph of 19 CFR that asks for it.
   * @example "149.3(b)(1)"
   */
  paragraph!: string;
  /** Until when it is to be there; null where that turns on the length of a voyage that is not known.
   * @example "before_lading"
   */
  due!: IsfDue | null;
  /** The last instant; null where what it is counted from is not known.
   * @example "2026-03-10T08:00:00Z"
   */
  dueAt!: Instant | null;
}

/** What a security filing is to tell, and who files it. */
export class IsfElementsResultView {
  /** Whether one is to be filed.
   * @example true
   */
  required!: boolean;
  /** Who may be its importer; empty where none is to be filed.
   * @example ["carrier", "non_vessel_operating_common_carrier"]
   */
  importers!: IsfImporter[];
  /** What it tells, in the order of the regulation. */
  elements!: IsfElementView[];
}
