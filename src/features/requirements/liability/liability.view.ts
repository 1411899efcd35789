import type { ActivityCode, BondKind } from '../../bonds/rules/index.js';

/** What a bond answers for in one of its periods. */
export class BondPeriodView {
  /** Its first day.
   * @example "2025-01-01"
   */
  from!: string;
  /** Its last day; absent where nothing ends it.
   * @example "2025-12-31"
   */
  through?: string;
  /** In force; over with something still open (run-off); over with nothing open.
   * @example "run_off"
   */
  state!: 'in_force' | 'run_off' | 'closed';
  /** Entries charged to it.
   * @example 41
   */
  entries!: number;
  /** Of them, not liquidated.
   * @example 12
   */
  openEntries!: number;
  /** Bills of it on which something is owed.
   * @example 1
   */
  openBills!: number;
  /** What is owed on them with interest; null where it is not known of one.
   * @example "180000.00"
   */
  owed!: string | null;
  /** What stands behind what is open: the whole amount of the period; null where what the bond secures is not on record.
   * @example "50000.00"
   */
  exposed!: string | null;
  /** What may be asked of it now, never more than its amount; null where not known.
   * @example "50000.00"
   */
  claimable!: string | null;
  /** What is owed beyond it, by the principal alone; null where not known.
   * @example "130000.00"
   */
  beyond!: string | null;
}

/** A bond with what it answers for, period by period: a later bond pays nothing of an earlier one. */
export class BondLiabilityView {
  /** The bond.
   * @example "bnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  bondId!: string;
  /** Its number.
   * @example "240000001"
   */
  bondNumber!: string;
  /** Its principal.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** Its kind.
   * @example "continuous"
   */
  kind!: BondKind;
  /** Its activity.
   * @example "1"
   */
  activityCode!: ActivityCode;
  /** What is answered for in each period: the bond’s amount, or the surety’s part of it.
   * @example "50000.00"
   */
  limit!: string;
  /** Its sureties.
   * @example ["821"]
   */
  suretyCodes!: string[];
  /** The day it took effect.
   * @example "2024-01-01"
   */
  from!: string;
  /** Its last day; absent while it has none.
   * @example "2025-03-31"
   */
  through?: string;
  /** What stands behind what is open, over its periods; null where one is not known.
   * @example "100000.00"
   */
  exposed!: string | null;
  /** What may be asked of it now, over its periods; null where one is not known.
   * @example "50000.00"
   */
  claimable!: string | null;
  /** Its periods. */
  periods!: BondPeriodView[];
  /** Open bills that name it and an entry that is not on record: their period is not known.
   * @example 0
   */
  billsWithoutPeriod!: number;
}

/** Every bond of an importer and what each answers for: periods stack, one does not stand in for another. */
export class BondPositionView {
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The day it is about.
   * @example "2026-05-01"
   */
  asOf!: string;
  /** Its bonds that had begun, in the order in which they took effect. */
  bonds!: BondLiabilityView[];
  /** What stands behind what is open, over all periods that are known.
   * @example "110000.00"
   */
  exposed!: string;
  /** What may be asked of sureties now, over all periods that are known.
   * @example "50000.00"
   */
  claimable!: string;
  /** Bonds that secure what is not on record here, and are in neither sum.
   * @example ["240000007"]
   */
  notKnown!: string[];
}

/** What a surety answers for on all its bonds, by its own parts. */
export class SuretyExposureView {
  /** Its company code.
   * @example "99821"
   */
  naic!: string;
  /** Its surety codes.
   * @example ["821"]
   */
  suretyCodes!: string[];
  /** The day it is about.
   * @example "2026-05-01"
   */
  asOf!: string;
  /** How many bonds it has written that had begun.
   * @example 12
   */
  bondsWritten!: number;
  /** For how many principals.
   * @example 11
   */
  principals!: number;
  /** What stands behind what is open, over all periods that are known: its parts.
   * @example "2400000.00"
   */
  exposed!: string;
  /** Of it, on periods that are over.
   * @example "600000.00"
   */
  exposedInRunOff!: string;
  /** What may be asked of it now, over all periods that are known.
   * @example "50000.00"
   */
  claimable!: string;
  /** Bonds that secure what is not on record here, and are in no sum.
   * @example 3
   */
  bondsNotKnown!: number;
  /** Bonds with something open, the most exposed first; at most 500. */
  bonds!: BondLiabilityView[];
  /** How many more there are.
   * @example 0
   */
  bondsNotShown!: number;
}

/** An entry that a bond secures. */
export class SecuredEntryView {
  /** The entry.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  entryId!: string;
  /** Its number.
   * @example "101-2345670-8"
   */
  entryNumber!: string;
  /** Its port.
   * @example "2704"
   */
  portCode!: string;
  /** The day on which it was charged to the bond: that of its entry, or of its filing before it.
   * @example "2026-03-02"
   */
  chargedOn!: string;
  /** The version of the bond that it was charged to.
   * @example 1
   */
  bondVersion!: number;
  /** Duties asserted on it without deposits; null where undetermined.
   * @example "12000.00"
   */
  duties!: string | null;
  /** Deposits of antidumping and countervailing duty; null where undetermined.
   * @example "47340.00"
   */
  deposits!: string | null;
  /** Fees; null where undetermined.
   * @example "538.40"
   */
  fees!: string | null;
  /** How it stands towards its liquidation.
   * @example "suspended"
   */
  state!: 'not_begun' | 'running' | 'suspended' | 'liquidated' | 'deemed_liquidated';
  /** The day it was liquidated; absent before.
   * @example "2026-11-06"
   */
  liquidatedOn?: string;
}
