import type { IsoDate } from '../../../kernel/dates.js';
import { CitationView } from '../../../platform/rules/rules.view.js';
import { ENTRY_CLOCKS } from '../rules/clocks/entry-clock.js';
import { LAYERS, WEIGHTS } from '../rules/finding.js';
import { AGENCY_STEPS } from '../rules/lifecycle/agency-step.js';
import { DISPOSITIONS } from '../rules/lifecycle/release.js';

/** What a check found. */
export class EntryFindingView {
  /** JSON pointer into the entry.
   * @example "/lines/0/adcvdCases"
   */
  pointer!: string;
  /** Stable code.
   * @example "entry_type.case_missing"
   */
  code!: string;
  /** What is wrong.
   * @example "Type 03 is for goods under an antidumping or countervailing duty case, and no line names one."
   */
  message!: string;
  /** What to do about it.
   * @example "Name the case on its line."
   */
  remedy?: string;
  /** The law it rests on. */
  citation?: CitationView;
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
  /** The condition code by which ACE tells the same, where it is known.
   * @example "F875"
   */
  aceConditionCode?: string;
}

/** One heading of Chapter 99 and its duty. */
export class EntryAdditionalDutyView {
  /** The heading.
   * @example "9903.88.03"
   */
  heading!: string;
  /** The duty in US dollars; absent where it is undetermined.
   * @example "50000.00"
   */
  amount?: string;
}

/** One case and its deposit. */
export class EntryDepositView {
  /** The case.
   * @example "A-570-979"
   */
  caseNumber!: string;
  /** The deposit rate; absent where none could be told.
   * @example "13.94%"
   */
  rate?: string;
  /** The deposit in US dollars; absent where it is undetermined.
   * @example "27880.00"
   */
  amount?: string;
}

/** What is owed on one line, as if entered for consumption. */
export class EntryLineDutiesView {
  /** Ordinary duty in US dollars; absent where it is undetermined.
   * @example "0.00"
   */
  ordinary?: string;
  /** Its rate as read.
   * @example "Free"
   */
  ordinaryRate?: string;
  /** Additional duties, by heading. */
  additional!: EntryAdditionalDutyView[];
  /** Their sum; absent where it is undetermined.
   * @example "50000.00"
   */
  additionalTotal?: string;
  /** Cash deposits, by case. */
  deposits!: EntryDepositView[];
  /** All of the line; absent where a part is undetermined.
   * @example "77880.00"
   */
  total?: string;
}

/** What is owed on the entry, computed by the one engine on the day of its rate. */
export class EntryDutiesView {
  /** The day of the rate.
   * @example "2026-03-02"
   */
  rateOn!: IsoDate;
  /** What is entered, in US dollars.
   * @example "200000.00"
   */
  enteredValue!: string;
  /** Whether duties are deposited with an entry of this type.
   * @example true
   */
  dutiesDue!: boolean;
  /** Duties and deposits; absent where a part is undetermined.
   * @example "77880.00"
   */
  duties?: string;
  /** Merchandise processing fee; absent where it is undetermined.
   * @example "651.50"
   */
  processingFee?: string;
  /** Harbor maintenance fee; absent where it is undetermined.
   * @example "250.00"
   */
  harborFee?: string;
  /** Everything; absent where a part is undetermined.
   * @example "78781.50"
   */
  total?: string;
  /** JSON pointers to what could not be determined.
   * @example []
   */
  undetermined!: string[];
  /** Why, and what shaped the amounts.
   * @example []
   */
  reasonCodes!: string[];
  /** Line by line. */
  lines!: EntryLineDutiesView[];
  /** The rules it was computed by.
   * @example ["DUTY-01@1", "DUTY-03@1"]
   */
  rules!: string[];
  /** SHA-256 over what was declared and the rules: two entries that declare the same under the same rules have the same digest.
   * @example "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
   */
  digest!: string;
}

/** A clock of the entry. */
export class EntryClockView {
  /** What it counts to.
   * @example "summary"
   */
  name!: (typeof ENTRY_CLOCKS)[number];
  /** What it is about, where there can be several: a document.
   * @example "packing_list"
   */
  subject?: string;
  /** What started it.
   * @example "time_of_entry"
   */
  startEvent!: 'arrival' | 'time_of_entry' | 'importation' | 'request' | 'flagging' | 'filing' | 'rejection' | 'export';
  /** The day it started: day 0.
   * @example "2026-03-04"
   */
  startedOn!: IsoDate;
  /** How it is counted.
   * @example "business"
   */
  dayBasis!: 'business' | 'calendar' | 'months' | 'years';
  /** How many of them.
   * @example 10
   */
  length!: number;
  /** The last day.
   * @example "2026-03-18"
   */
  dueOn!: IsoDate;
  /** The next business day where that is none.
   * @example "2026-03-18"
   */
  rolledTo!: IsoDate;
  /** The zone whose days are counted.
   * @example "America/New_York"
   */
  zone!: string;
  /** The law of the clock. */
  citation!: CitationView;
  /** How strongly it is backed.
   * @example "in_force"
   */
  authorityStatus!: 'in_force' | 'guidance' | 'policy' | 'proposed' | 'hypothetical';
  /** The day it was met; absent while it is not.
   * @example "2026-03-10"
   */
  metOn?: IsoDate;
  /** Where it stands today: of what nobody must do `closed` once its time is over; `superseded` where another took its place.
   * @example "running"
   */
  status!: 'running' | 'met' | 'met_late' | 'overdue' | 'closed' | 'superseded';
}

/** An agency that lines are flagged to, and the last that it said. */
export class AgencyAnswerView {
  /** Its code.
   * @example "FDA"
   */
  agency!: string;
  /** The lines, counted from 1.
   * @example [1]
   */
  lines!: number[];
  /** What it said; absent while it has not.
   * @example "may_proceed"
   */
  disposition?: (typeof DISPOSITIONS)[number];
  /** When.
   * @example "2026-03-04"
   */
  answeredOn?: IsoDate;
  /** Why.
   * @example "Prior notice matches."
   */
  reason?: string;
  /** When customs demanded the goods back that it refused after their release; absent while it has not.
   * @example "2026-03-20"
   */
  recalledOn?: IsoDate;
  /** What the goods flagged to it wait for: its answer, its decision, documents for it, or customs, which refuses what it refuses and demands back what was released before; absent where they wait for nothing.
   * @example "agency_decision"
   */
  waitsFor?: (typeof AGENCY_STEPS)[number];
}
