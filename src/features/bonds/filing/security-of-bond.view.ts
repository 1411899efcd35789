import type { DepositKind, ReplacedAs } from '../rules/index.js';

/** The part of a surety that another company has reinsured. */
export class ReinsuranceView {
  /** The reinsurer, by its code at Treasury.
   * @example "99821"
   */
  naic!: string;
  /** How much, US dollars.
   * @example "1800000.00"
   */
  amount!: string;
  /** The day of the executed agreement; absent where it was to come when the bond was filed.
   * @example "2026-02-27"
   */
  agreementOn?: string;
}

/** What is deposited in lieu of sureties. */
export class DepositInLieuView {
  /** What it is.
   * @example "cash"
   */
  kind!: DepositKind;
  /** How much, US dollars.
   * @example "60000.00"
   */
  amount!: string;
  /** The last day of the term, and of the bond; a bond that renews it is filed up to sixty days ahead.
   * @example "2027-03-08"
   */
  termThrough!: string;
  /** Where the power of attorney to sell obligations is kept.
   * @example "POA-2026-0042"
   */
  powerOfAttorney?: string;
  /** The obligations.
   * @example ["Treasury note, 15 May 2029, 4.125 %, $60,000, No. 91282CKT7, registered"]
   */
  obligations?: string[];
}

/** An individual who signed as surety. */
export class IndividualSuretyView {
  /** The name.
   * @example "R. Alder"
   */
  name!: string;
  /** The property, and where it is.
   * @example "House and lot, 4 Elm Street, Savannah, GA"
   */
  property!: string;
  /** Its market value, US dollars.
   * @example "180000.00"
   */
  value!: string;
  /** What encumbers it, US dollars.
   * @example "40000.00"
   */
  encumbrance!: string;
  /** The day of the oath; a new one is due within six months.
   * @example "2026-02-20"
   */
  oathOn!: string;
}

/** A bond that takes the place of another, or whose place is taken. */
export class ReplacedBondView {
  /** The other bond.
   * @example "bnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  bondId!: string;
  /** As what.
   * @example "superseding"
   */
  as!: ReplacedAs;
}
