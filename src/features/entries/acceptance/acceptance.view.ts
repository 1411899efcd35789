import type { IsoDate } from '../../../kernel/dates.js';
import { EntryDutiesView } from '../reading/entry-parts.view.js';
import { ENTRY_CLOCKS } from '../rules/clocks/entry-clock.js';
import { LAYERS, WEIGHTS } from '../rules/finding.js';

/** What a check found, in codes: the words of each stand at `GET /v1/reason-codes/{code}`. */
export class AcceptanceFindingView {
  /** JSON pointer into the entry.
   * @example "/lines/0/adcvdCases"
   */
  pointer!: string;
  /** Stable code.
   * @example "case.companion_missing"
   */
  code!: string;
  /** Whether the entry is refused for it, taken with a warning, or taken though what is on record does not decide it.
   * @example "refuses"
   */
  weight!: (typeof WEIGHTS)[number];
  /** The layer of the check.
   * @example "entry"
   */
  layer!: (typeof LAYERS)[number];
  /** The rule that found it, with its version.
   * @example "ENTRY-07@1"
   */
  rule!: string;
}

/** A clock that the entry sets. */
export class AcceptanceClockView {
  /** Which.
   * @example "summary"
   */
  name!: (typeof ENTRY_CLOCKS)[number];
  /** The day it starts.
   * @example "2026-03-02"
   */
  startedOn!: IsoDate;
  /** The last day by its length.
   * @example "2026-03-16"
   */
  dueOn!: IsoDate;
  /** The last day to act: the next business day where the last is none.
   * @example "2026-03-16"
   */
  rolledTo!: IsoDate;
}

/** Whether an entry is taken, with all that was found in it, what is owed on it and which clocks it sets. */
export class AcceptanceResultView {
  /** Everything that the checks found, refusals and warnings. */
  findings!: AcceptanceFindingView[];
  /** The day of the time of entry; null before it.
   * @example "2026-03-02"
   */
  timeOfEntryOn!: IsoDate | null;
  /** When the summary was filed; null before it.
   * @example "2026-03-02"
   */
  summaryFiledOn!: IsoDate | null;
  /** The clocks that it sets. */
  clocks!: AcceptanceClockView[];
  /** What is owed on it. */
  duties!: EntryDutiesView;
  /** The bond versions that secure it, as id and number.
   * @example ["bnd_01zt5w2v3n8m1k4q7r9s0a6b2c@1"]
   */
  bondVersionIds!: string[];
}
