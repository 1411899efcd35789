import type { RateBasis } from '../day-of-rate.js';
import type { CommingledFacts } from '../stated/commingled-goods.js';
import type { ArrivalFacts } from '../stated/duties-accrue.js';
import type { MarkingFacts } from '../stated/marking-duty.js';
import type { EndedNumber } from '../ended-number.js';
import type { StatedFacts } from '../additional/worlds.js';
import type { ProgramData } from '../additional/program-index.js';
import type { DataCurrency } from '../currency/data-currency.js';
import type { LineFacts } from '../duty-facts.js';

/** One line of the question with what is on record about it. */
export interface DutyLine {
  readonly line: LineFacts;
  readonly stated: StatedFacts;
  /** Where the number is no longer in the tariff: since when, and where to look. */
  readonly ended: EndedNumber | null;
  /** The suffixes the tariff has beneath an eight-digit number; null: not on record. */
  readonly suffixes: readonly string[] | null;
  /** Cases in force whose codes and origin fit; their words decide. */
  readonly possibleCases: readonly string[];
  /** The headings of Chapter 99 that the caller says apply; empty: none does. Left out or null: not said. */
  readonly named?: readonly string[] | null;
  /** Whether the programmes on record were compared with this number at all. */
  readonly covered: boolean;
}

/** The goods of one entry and the law on record. */
export interface DutyQuestionFacts {
  readonly entryType: string;
  /** What the day is the day of; null: not known. */
  readonly basis: RateBasis | null;
  /** Null: not said, so the harbor maintenance fee stays open. */
  readonly modeOfTransport: string | null;
  readonly lines: readonly DutyLine[];
  /** Programmes, lists and facts as known: the same object for every question of one state of the record. */
  readonly programs: ProgramData;
  readonly currency: DataCurrency;
  /** Cases in force for goods of these origins that no tariff code leads to: any of them may apply. */
  readonly casesWithoutCodes: readonly { readonly caseNumber: string; readonly country: string }[];
  /** Lines that are mingled with one another; left out: none. */
  readonly commingled?: readonly CommingledFacts[];
  /** How the goods arrived, where it is asked when duties accrued. */
  readonly arrival?: Omit<ArrivalFacts, 'modeOfTransport'>;
  /** Goods that may not be marked with their origin, where it is asked what they owe besides. */
  readonly unmarked?: readonly MarkingFacts[];
}
