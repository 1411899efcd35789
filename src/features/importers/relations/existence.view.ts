import { AddressView } from '../address.view.js';
import type { BusinessRelation, Verified, VerifiedBy, VerifiedTo } from './fact-kinds.js';

/** A business that the importer has, or had before. */
export class RelatedBusinessView {
  /** Its id.
   * @example "imf_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** Whether it is a business of today or a previous one.
   * @example "previous"
   */
  relation!: BusinessRelation;
  /** Its name.
   * @example "Spruce Hardware"
   */
  name!: string;
  /** Its importer number as customs prints it; a social security number by its last four digits alone.
   * @example "12-3456789EV"
   */
  number?: string;
  /** The importer whose number it was on the first day, where it is on record.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId?: string;
  /** What it is known by.
   * @example "CBP Form 5106, block 3"
   */
  evidence!: string;
  /** The first day.
   * @example "2026-03-02"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** Whether an importer, or a place of it, was found to exist; it holds until it is found otherwise or the place is another. */
export class VerificationView {
  /** Its id.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d.verified.place_of_business"
   */
  id!: string;
  /** What was verified.
   * @example "place_of_business"
   */
  of!: Verified;
  /** What was found.
   * @example "exists"
   */
  found!: VerifiedTo;
  /** How.
   * @example "visit"
   */
  by!: VerifiedBy;
  /** The place that was verified. */
  place?: AddressView;
  /** What it is known by.
   * @example "Report of a visit, 2026-118"
   */
  evidence!: string;
  /** The day on which it was verified.
   * @example "2026-03-02"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
  /** When it was put on record. */
  recordedAt!: string;
}
