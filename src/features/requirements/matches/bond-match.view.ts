import type { BondKind } from '../../bonds/rules/index.js';
import type { MatchFault } from '../rules/bond-match.js';

/** The entry on file that comes nearest to what a bond names. */
export class NearestEntryView {
  /** Its number.
   * @example "101-2345607-2"
   */
  entryNumber!: string;
  /** Its port.
   * @example "2704"
   */
  portCode!: string;
  /** The day it was filed.
   * @example "2026-03-09"
   */
  filedOn!: string;
  /** Why it is near: it has the number, or one that differs by a digit or by two that stand together.
   * @example "digits_exchanged"
   */
  why!: 'same_number' | 'one_digit' | 'digits_exchanged';
}

/** A bond and an entry that do not name each other, or not rightly. */
export class BondMatchView {
  /** The bond.
   * @example "bnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  bondId!: string;
  /** Its number.
   * @example "260000007"
   */
  bondNumber!: string;
  /** Its kind.
   * @example "single_transaction"
   */
  bondKind!: BondKind;
  /** Its principal.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The entry that the bond names, or that names the bond.
   * @example "101-2345670-8"
   */
  entryNumber!: string;
  /** The day of the transaction that the bond names; absent of a continuous one.
   * @example "2026-03-09"
   */
  transactionOn?: string;
  /** What is wrong, by code.
   * @example ["match.entry_not_on_file"]
   */
  reasonCodes!: MatchFault[];
  /** The surety code that the entry names with the bond; absent where it names none.
   * @example "036"
   */
  suretyCodeNamed?: string;
  /** Since when it is so.
   * @example "2026-03-09"
   */
  since!: string;
  /** The entry of its principal that comes nearest; absent where none does. */
  nearest?: NearestEntryView;
}
