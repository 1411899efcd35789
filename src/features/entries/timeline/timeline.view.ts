import type { IsoDate } from '../../../kernel/dates.js';
import { EntryClockView } from '../reading/entry-parts.view.js';

/** Something that happened to an entry. */
export class EntryEventView {
  /** What.
   * @example "filed"
   */
  kind!: string;
  /** When, by the law.
   * @example "2026-03-02"
   */
  on!: IsoDate;
  /** When it was put on record.
   * @example "2026-03-02T15:00:00.000Z"
   */
  recordedAt!: string;
  /** Codes and days that belong to it. */
  details!: Record<string, unknown>;
}

/** All that happened to an entry and every clock that was set in it, those that were superseded among them. */
export class EntryTimelineView {
  /** The entry.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  entryId!: string;
  /** What happened, first to last. */
  events!: EntryEventView[];
  /** The clocks, in the order in which they were set. */
  clocks!: EntryClockView[];
}

/** One version of an entry. */
export class EntryVersionView {
  /** Its number.
   * @example 2
   */
  version!: number;
  /** Why it was made; absent for the first.
   * @example "The case was left out."
   */
  reason?: string;
  /** When it was put on record.
   * @example "2026-03-04T15:00:00.000Z"
   */
  recordedAt!: string;
  /** Over what was declared and the rules it was computed by.
   * @example "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
   */
  digest!: string;
}

/** The versions of an entry, first to last. */
export class EntryVersionsView {
  /** The entry.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  entryId!: string;
  /** Its versions. */
  versions!: EntryVersionView[];
}

/** One place in which two versions differ. */
export class EntryChangeView {
  /** JSON pointer into what was declared.
   * @example "/lines/0/enteredValue"
   */
  pointer!: string;
  /** What stood there before, as JSON; absent where nothing did.
   * @example "\"200000.00\""
   */
  before?: string;
  /** What stands there after, as JSON; absent where nothing does.
   * @example "\"210000.00\""
   */
  after?: string;
}

/** How what was declared changed from one version to another. */
export class EntryDiffView {
  /** The entry.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  entryId!: string;
  /** From this version.
   * @example 1
   */
  from!: number;
  /** To this one.
   * @example 2
   */
  to!: number;
  /** Every place in which they differ, in order. */
  changes!: EntryChangeView[];
}
