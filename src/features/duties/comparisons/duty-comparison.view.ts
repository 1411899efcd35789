import { ApiProperty } from '@nestjs/swagger';
import { OrdinaryDutyView } from '../determinations/considered-program.view.js';
import { DataCurrencyView } from '../determinations/duty-determination.view.js';
import { VERDICTS } from '../rules/additional/program-rows.js';
import type { Verdict } from '../rules/additional/program-rows.js';
import { CHANGE_KINDS } from '../rules/comparison/program-changes.js';
import type { ChangeKind } from '../rules/comparison/program-changes.js';

/** What a shipment owes on one side of a comparison; sums are null while a part is not determined. */
export class ComparedSumsView {
  /** The day of the rate.
   * @example "2026-02-23"
   */
  asOf!: string;
  /** Ordinary duties.
   * @example "0.00"
   */
  ordinary!: string | null;
  /** Additional duties.
   * @example "7000.00"
   */
  additionalTotal!: string | null;
  /** The least they come to.
   * @example "7000.00"
   */
  additionalLeast!: string;
  /** The most; null where nothing says.
   * @example "7000.00"
   */
  additionalMost!: string | null;
  /** Merchandise processing fee.
   * @example "34.64"
   */
  mpf!: string | null;
  /** Harbor maintenance fee.
   * @example "0.00"
   */
  hmf!: string | null;
  /** Duties and fees.
   * @example "7034.64"
   */
  total!: string | null;
}

/** A line on one side. */
export class ComparedLineSideView {
  /** Origin on this side.
   * @example "CN"
   */
  countryOfOrigin!: string;
  /** The ordinary duty. */
  ordinary!: OrdinaryDutyView;
  /** Additional duties; null while one is not determined.
   * @example "7000.00"
   */
  additionalTotal!: string | null;
  /** The least they come to.
   * @example "7000.00"
   */
  additionalLeast!: string;
  /** The most.
   * @example "7000.00"
   */
  additionalMost!: string | null;
  /** The facts that are missing on this side. */
  missingFacts!: string[];
  /** Why the additional duties are not determinable on this side. */
  reasonCodes!: string[];
  /** Ordinary and additional duties.
   * @example "7000.00"
   */
  total!: string | null;
}

/** What a programme comes to on one side. */
export class ProgramSideView {
  /** What became of it.
   * @example "applies"
   */
  @ApiProperty({ enum: VERDICTS })
  verdict!: Verdict;
  /** The programmes that exclude or relieve it there. */
  by!: string[];
  /** Per cent added.
   * @example "10"
   */
  ratePercent!: string | null;
  /** In US dollars.
   * @example "1000.00"
   */
  amount!: string | null;
  /** The least.
   * @example "1000.00"
   */
  least!: string;
  /** The most.
   * @example "1000.00"
   */
  most!: string;
}

/** A programme of additional duty that makes a difference. */
export class ProgramChangeView {
  /** The programme.
   * @example "s122_10"
   */
  programId!: string;
  /** Its heading.
   * @example "9903.03.01"
   */
  heading!: string;
  /** What it stands on.
   * @example "s122"
   */
  authority!: string;
  /** In words.
   * @example "Section 122 import surcharge"
   */
  description!: string;
  /** `began`, `ended`: in force on one side alone; `applies_now`, `no_longer_applies`: in force on both, of other goods, origins or before
   * another programme; `amount`: it applies on both; `open`: a fact is missing. From the first side to the second.
   * @example "began"
   */
  @ApiProperty({ enum: CHANGE_KINDS })
  change!: ChangeKind;
  /** What it comes to the first time. */
  base!: ProgramSideView;
  /** What it comes to the second time. */
  against!: ProgramSideView;
  /** First day.
   * @example "2026-02-24"
   */
  from!: string;
  /** Last day; null while none is known.
   * @example "2026-07-23"
   */
  until!: string | null;
  /** The instrument.
   * @example "Proclamation 11012"
   */
  citation!: string;
}

/** One line, twice. */
export class ComparedLineView {
  /** As the tariff prints it.
   * @example "8541.43.0010"
   */
  htsNumber!: string;
  /** In US dollars.
   * @example "10000.00"
   */
  enteredValue!: string;
  /** The first time. */
  base!: ComparedLineSideView;
  /** The second time. */
  against!: ComparedLineSideView;
  /** What it owes more the second time; less with a minus; null while a side is not determined.
   * @example "-1000.00"
   */
  difference!: string | null;
  /** Which programmes make the difference. */
  changes!: ProgramChangeView[];
}

/** What the same goods owe on two days, or of two origins. */
export class DutyComparisonResultView {
  /** As asked. */
  base!: ComparedSumsView;
  /** On the other day, of the other origin. */
  against!: ComparedSumsView;
  /** What is owed more the second time, in all; less with a minus; null while a side is not determined.
   * @example "-1000.00"
   */
  difference!: string | null;
  /** Line by line. */
  lines!: ComparedLineView[];
  /** Up to which day the data go. */
  dataCurrentThrough!: DataCurrencyView;
}
