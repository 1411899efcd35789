import type { ForeignLimb } from '../rules/foreign-importer.js';
import type { EntityType } from '../rules/nonresident.js';

/** Whether an importer is a nonresident one. */
export class ResidenceResultView {
  /** Whether it is.
   * @example "no"
   */
  nonresident!: 'yes' | 'no' | 'undetermined';
  /** What kind of importer it is; null where it was not filed.
   * @example "corporation"
   */
  entityType!: EntityType | null;
  /** Where it is organized, or of which country a person is a citizen; null where it was not filed.
   * @example "US-DE"
   */
  belongsTo!: string | null;
}

/** One limb of the order’s words. */
export class ForeignLimbView {
  /** Which.
   * @example "organized"
   */
  limb!: ForeignLimb;
  /** Whether it speaks for an importer of the United States.
   * @example "yes"
   */
  ofTheUnitedStates!: 'yes' | 'no' | 'undetermined';
}

/** Whether an importer is foreign in the words of the order. */
export class ForeignResultView {
  /** Told only where every limb agrees.
   * @example "undetermined"
   */
  foreign!: 'yes' | 'no' | 'undetermined';
  /** Every limb that was asked. */
  limbs!: ForeignLimbView[];
}

/** Whether an importer number that is not used is removed. */
export class InactivityResultView {
  /** Whether it is.
   * @example "removed"
   */
  removal!: 'removed' | 'not_removed' | 'undetermined';
  /** The first day on which a year has passed without use; null where the last use is not known, or after the day that is asked about.
   * @example "2026-01-10"
   */
  yearPassedOn!: string | null;
  /** The day from which CBP’s systems refuse it, counted in days (guidance).
   * @example "2026-01-11"
   */
  deactivatedFrom!: string | null;
  /** Whether a new CBP Form 5106 is needed to use it.
   * @example true
   */
  newFormNeeded!: boolean;
}
