import { FACT_TYPES } from '../rules/additional/fact-definition.js';
import type { FactType } from '../rules/additional/fact-definition.js';
import { VERDICTS } from '../rules/additional/program-rows.js';
import type { Verdict } from '../rules/additional/program-rows.js';
import { ApiProperty } from '@nestjs/swagger';

/** The ordinary duty of a line. */
export class OrdinaryDutyView {
  /** In US dollars; null where it cannot be determined.
   * @example "0.00"
   */
  amount!: string | null;
  /** The rate as the tariff prints it.
   * @example "Free"
   */
  rate!: string | null;
  /** What shaped it, or why it is null. */
  reasonCodes!: string[];
}

/** A programme of additional duty that was considered, and what became of it. */
export class ConsideredProgramView {
  /** The programme; `GET /v1/additional-duty-programs/{id}` shows it.
   * @example "s301_91_02"
   */
  programId!: string;
  /** The heading to declare where it applies, zero-rate ones included.
   * @example "9903.91.02"
   */
  heading!: string;
  /** What it stands on.
   * @example "s301"
   */
  authority!: string;
  /** In words.
   * @example "Section 301, China, solar cells and modules"
   */
  description!: string;
  /** What became of it.
   * @example "applies"
   */
  @ApiProperty({ enum: VERDICTS })
  verdict!: Verdict;
  /** The programmes that exclude or relieve it, or whose part of the value it leaves out. */
  by!: string[];
  /** Per cent added to the ordinary duty; null while a fact is missing.
   * @example "50"
   */
  ratePercent!: string | null;
  /** The part of the value it falls on, in US dollars.
   * @example "200000.00"
   */
  onValue!: string | null;
  /** In US dollars; null where it does not apply or a fact is missing.
   * @example "100000.00"
   */
  amount!: string | null;
  /** The least it comes to over the facts that are missing.
   * @example "100000.00"
   */
  least!: string;
  /** The most it comes to.
   * @example "100000.00"
   */
  most!: string;
  /** The missing facts on which it depends. */
  needs!: string[];
  /** Whether it takes the place of the ordinary duty; it is then in `ordinary` and not in `additionalTotal`.
   * @example false
   */
  inPlaceOfOrdinary!: boolean;
  /** First day.
   * @example "2024-09-27"
   */
  from!: string;
  /** Last day; null while none is known.
   * @example null
   */
  until!: string | null;
  /** The instrument.
   * @example "U.S. note 31(c); 89 FR 76581"
   */
  citation!: string;
  /** A: read in the official text; B: one official or two other sources; C: a single reading.
   * @example "A"
   */
  confidence!: 'A' | 'B' | 'C';
}

/** What one answer to a missing fact would leave. */
export class WorthView {
  /** The answer.
   * @example "true"
   */
  answer!: string;
  /** The least the line's additional duties would come to, in US dollars.
   * @example "0.00"
   */
  least!: string;
  /** The most.
   * @example "5000.00"
   */
  most!: string;
  /** The least the line would owe in all, ordinary and additional duties; null: the ordinary duty is not determined.
   * @example "0.00"
   */
  owedLeast!: string | null;
  /** The most.
   * @example "6600.00"
   */
  owedMost!: string | null;
  /** The least the merchandise processing fee of the whole entry would come to; null: the fact changes no fee.
   * @example "33.58"
   */
  mpfLeast!: string | null;
  /** The most.
   * @example "651.50"
   */
  mpfMost!: string | null;
}

/** A fact that is missing, the question to ask, and what each answer would be worth. */
export class MissingFactView {
  /** Its name in `facts`.
   * @example "usmcaClaim"
   */
  fact!: string;
  /** How it is written.
   * @example "boolean"
   */
  @ApiProperty({ enum: FACT_TYPES })
  type!: FactType;
  /** The question.
   * @example "Is USMCA preference claimed for the goods, and do they qualify?"
   */
  question!: string;
  /** The answers it may take; empty where they are open. */
  answers!: string[];
  /** Whether it changes what is owed, or only the heading to declare.
   * @example "amount"
   */
  effect!: 'amount' | 'heading';
  /** What customs presumes meanwhile.
   * @example null
   */
  presumed!: 'full_value' | null;
  /** Each answer, the other missing facts in every way. */
  worth!: WorthView[];
}
