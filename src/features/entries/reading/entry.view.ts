import type { IsoDate } from '../../../kernel/dates.js';
import { ENTRY_STATES } from '../rules/lifecycle/entry-states.js';
import { ACCEPTANCES } from '../rules/acceptances.js';
import { DISPOSITIONS } from '../rules/lifecycle/release.js';
import { DeclaredEntryView } from './declared-entry.view.js';
import { AgencyAnswerView, EntryClockView, EntryDutiesView, EntryFindingView } from './entry-parts.view.js';

/** An entry as it stands, or as one of its versions had it. */
export class EntryView {
  /** Names it in every other operation.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  id!: string;
  /** Its number.
   * @example "ABC-1234567-6"
   */
  entryNumber!: string;
  /** Where it stands.
   * @example "filed"
   */
  status!: (typeof ENTRY_STATES)[number];
  /** Raised with every change of what is declared; send it as `If-Match` to correct it.
   * @example 1
   */
  version!: number;
  /** The importer of record.
   * @example "imp_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  importerId!: string;
  /** Who filed it.
   * @example "broker"
   */
  filedBy!: 'importer' | 'broker' | 'cbp';
  /** When it was filed.
   * @example "2026-03-02"
   */
  filedOn!: IsoDate;
  /** The day of the time of entry; absent before it.
   * @example "2026-03-04"
   */
  timeOfEntryOn?: IsoDate;
  /** When the goods were released.
   * @example "2026-03-04"
   */
  releasedOn?: IsoDate;
  /** When the summary was filed.
   * @example "2026-03-10"
   */
  summaryFiledOn?: IsoDate;
  /** The Center of Excellence and Expertise that it is assigned to.
   * @example "CEE004"
   */
  center?: string;
  /** What was declared. */
  declared!: DeclaredEntryView;
  /** What is owed on it. */
  duties!: EntryDutiesView;
  /** What was found in it that did not keep it from being taken. */
  warnings!: EntryFindingView[];
  /** Its clocks as they stand today. */
  clocks!: EntryClockView[];
  /** The agencies that its goods are flagged to. */
  agencies!: AgencyAnswerView[];
  /** The bond versions that secured it at the time of entry.
   * @example []
   */
  bondVersionIds!: string[];
  /** The stored answer by which this version was taken, for its importer and customs; absent where it came in a file: `GET /v1/entries/{id}/versions/{version}/acceptance` gives it all the same.
   * @example "det_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  determinationId?: string;
  /** Why this version was made; absent for the first.
   * @example "The case was left out."
   */
  reason?: string;
}

/** What would become of an entry if it were filed now; nothing is stored. */
export class EntryCheckView {
  /** What the question `entry_acceptance` comes to.
   * @example "refused"
   */
  outcome!: (typeof ACCEPTANCES)[number];
  /** Whether the checks would let it be taken; its number is told apart (`numberOnRecord`).
   * @example false
   */
  acceptable!: boolean;
  /** Whether an entry of this number is on record, whoever filed it: it can be corrected, and not filed again (409 `entry.number_taken`).
   * @example false
   */
  numberOnRecord!: boolean;
  /** Everything that the checks found, refusals and warnings. */
  findings!: EntryFindingView[];
  /** What would be owed on it. */
  duties!: EntryDutiesView;
  /** The clocks that would run. */
  clocks!: EntryClockView[];
}

/** An entry in a list. */
export class ListedEntryView {
  /** Names it in every other operation.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  id!: string;
  /** Its number.
   * @example "ABC-1234567-6"
   */
  entryNumber!: string;
  /** Its type.
   * @example "03"
   */
  entryType!: string;
  /** Where it stands.
   * @example "filed"
   */
  status!: (typeof ENTRY_STATES)[number];
  /** Port of entry.
   * @example "2704"
   */
  portCode!: string;
  /** When it was filed.
   * @example "2026-03-02"
   */
  filedOn!: IsoDate;
  /** The importer of record.
   * @example "imp_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  importerId!: string;
  /** What the asking agency last said of it; absent for others, and while it has said nothing.
   * @example "hold"
   */
  disposition?: (typeof DISPOSITIONS)[number];
}
