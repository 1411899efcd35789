import { ApiProperty } from '@nestjs/swagger';
import { WorthView } from '../../duties/index.js';
import { FACT_TYPES } from '../../duties/rules/additional/fact-definition.js';
import type { FactType } from '../../duties/rules/additional/fact-definition.js';

/** Sums of an entry or a year. Each is null as soon as one of its parts is undetermined; no part is taken as zero. */
export class OwedSumsView {
  /** Ordinary customs duty, in US dollars.
   * @example "0.00"
   */
  ordinary!: string | null;
  /** Additional duties of Chapter 99.
   * @example "100000.00"
   */
  additional!: string | null;
  /** Antidumping deposits.
   * @example "36640.00"
   */
  antidumping!: string | null;
  /** Countervailing deposits.
   * @example "31940.00"
   */
  countervailing!: string | null;
  /** Merchandise processing fee, its minimum and maximum applied once.
   * @example "651.50"
   */
  mpf!: string | null;
  /** Harbor maintenance fee.
   * @example "250.00"
   */
  hmf!: string | null;
  /** All of them.
   * @example "169481.50"
   */
  total!: string | null;
  /** What the total is at least.
   * @example "169481.50"
   */
  least!: string;
  /** What it is at most; null where nothing says.
   * @example "169481.50"
   */
  most!: string | null;
}

/** The ordinary duty of a line. */
export class QuotedOrdinaryView {
  /** In US dollars; null where it cannot be determined.
   * @example "0.00"
   */
  amount!: string | null;
  /** The rate applied, as read; null where none was found.
   * @example "Free"
   */
  rate!: string | null;
  /** What shaped it or left it open.
   * @example ["tariff.not_on_record"]
   */
  reasonCodes!: string[];
}

/** A programme of additional duty that applies to a line, or may; `POST /v1/duty-determinations` shows all that were considered. */
export class QuotedProgramView {
  /** Its name; `GET /v1/additional-duty-programs/{id}` shows it.
   * @example "s301_91_02"
   */
  programId!: string;
  /** The heading to declare.
   * @example "9903.91.02"
   */
  heading!: string;
  /** What it stands on.
   * @example "s301"
   */
  authority!: string;
  /** Whether it applies, or a fact decides.
   * @example "applies"
   */
  verdict!: 'applies' | 'needs_fact';
  /** Per cent added; null while a fact is missing.
   * @example "50"
   */
  ratePercent!: string | null;
  /** The part of the value it falls on.
   * @example "200000.00"
   */
  onValue!: string | null;
  /** In US dollars; null while a fact is missing.
   * @example "100000.00"
   */
  amount!: string | null;
  /** The least it comes to.
   * @example "100000.00"
   */
  least!: string;
  /** The most.
   * @example "100000.00"
   */
  most!: string;
}

/** A fact that is missing on a line; its question stands in `missingFacts` of the result. */
export class QuotedMissingFactView {
  /** Its name in `facts`.
   * @example "usmcaClaim"
   */
  fact!: string;
  /** Whether it changes what is owed, or only the heading to declare.
   * @example "amount"
   */
  effect!: 'amount' | 'heading';
  /** What each answer would leave of the additional duties, the other missing facts in every way. */
  worth!: WorthView[];
}

/** A fact that is missing somewhere, with the question to ask. */
export class MissingFactQuestionView {
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
  /** Where to state it: the first of the lines.
   * @example "/plannedEntries/0/lines/0/facts/usmcaClaim"
   */
  pointer!: string;
  /** On how many lines it is missing.
   * @example 1
   */
  lines!: number;
}

/** A deposit under an AD/CVD case. */
export class QuotedDepositView {
  /** The case.
   * @example "A-570-979"
   */
  caseNumber!: string;
  /** In US dollars; null while scope or rate are open.
   * @example "36640.00"
   */
  amount!: string | null;
  /** The least it comes to.
   * @example "36640.00"
   */
  least!: string;
  /** The most: the highest rate on record; null where there is none.
   * @example "36640.00"
   */
  most!: string | null;
  /** The rate applied, as read; null where none was found.
   * @example "18.32%"
   */
  rate!: string | null;
  /** What shaped it or left it open.
   * @example ["adcvd.scope_open"]
   */
  reasonCodes!: string[];
}
