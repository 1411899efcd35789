/** A run of days in one year at one rate. */
export class InterestSegmentView {
  /** First day charged.
   * @example "2024-03-18"
   */
  from!: string;
  /** The day after the last one charged.
   * @example "2025-01-01"
   */
  to!: string;
  /** Days charged.
   * @example 289
   */
  days!: number;
  /** Per cent a year, over the days of that year.
   * @example "8.00"
   */
  percent!: string;
  /** Where the rate was published.
   * @example "89 FR 77879 (2024-09-24)"
   */
  citation!: string;
}

/** A fact that is missing, the question to ask, and what each answer comes to. */
export class MissingInterestFactView {
  /** Its name in the request.
   * @example "corporation"
   */
  fact!: 'corporation';
  /** The question.
   * @example "Is the payee of the refund a corporation?"
   */
  question!: string;
  /** The interest if it is one.
   * @example "12715.23"
   */
  ifTrue!: string;
  /** The interest if it is none.
   * @example "14534.46"
   */
  ifFalse!: string;
}

/** Interest on duties paid too little or too much. */
export class InterestResultView {
  /** What it is charged on.
   * @example "149000.00"
   */
  principal!: string;
  /** The interest; null while it is not determined.
   * @example "14534.46"
   */
  interest!: string | null;
  /** Principal and interest; null while the interest is not determined.
   * @example "163534.46"
   */
  total!: string | null;
  /** The least it can be; null where no rate is on record.
   * @example "14534.46"
   */
  interestLeast!: string | null;
  /** The most it can be; null where no rate is on record.
   * @example "14534.46"
   */
  interestMost!: string | null;
  /** Days charged; null where no rate is on record.
   * @example 445
   */
  days!: number | null;
  /** How it comes about; empty while it is not determined. */
  segments!: InterestSegmentView[];
  /** What must be known to determine it. */
  missingFacts!: MissingInterestFactView[];
}
