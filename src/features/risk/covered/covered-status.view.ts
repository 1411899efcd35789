/** A record that a part of the definition stands on. */
export class CoveredRecordView {
  /** What it is: an entry, the importer's form, or a bill or deposit of antidumping or countervailing duties.
   * @example "entry"
   */
  kind!: 'entry' | 'importer_form' | 'bill' | 'deposit';
  /** Its id.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The day it was filed, or was due; null of a form, and of a deposit whose last day is not on record.
   * @example "2026-02-01"
   */
  on!: string | null;
  /** Whether a protest against it is open; null of what cannot be protested.
   * @example false
   */
  underProtest!: boolean | null;
}

/** A record of a confirmed predecessor. */
export class LinkedCoveredRecordView extends CoveredRecordView {
  /** Whose record it is.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2e"
   */
  importerId!: string;
}

/** One part of the definition. */
export class CoveredProngView {
  /** Whether it is met. What is not on record is undetermined.
   * @example "met"
   */
  standing!: 'met' | 'not_met' | 'undetermined';
  /** The importer's own records that it stands on: for the first prong, the import that defeats it. */
  records!: CoveredRecordView[];
  /** Records of confirmed predecessors that it stands on. */
  linkedRecords!: LinkedCoveredRecordView[];
}

/** Whether an importer is covered by the order of 2017, part by part. */
export class CoveredStatusResultView {
  /** Whether it is covered. Covered is a fact; that security is required is a second decision, on an assessment of risk.
   * @example "covered"
   */
  covered!: 'covered' | 'not_covered' | 'undetermined';
  /** Whether it is an importer of articles under antidumping or countervailing duties. */
  gateway!: CoveredProngView;
  /** First prong: no record of earlier imports by it, of any goods. */
  noPriorImports!: CoveredProngView;
  /** Its imports before the day.
   * @example 41
   */
  importsBefore!: number;
  /** Second prong: a record of failure to fully pay such duties, however old. */
  failedToFullyPay!: CoveredProngView;
  /** Third prong: a record of failure to pay such duties in time, however old. */
  failedToPayTimely!: CoveredProngView;
  /** Whether it stands outside the program that adjusts bonds by risk (19 USC 4321(c)).
   * @example "no"
   */
  programExempt!: 'yes' | 'no' | 'undetermined';
  /** Why that is said.
   * @example "exempt.not_a_participant"
   */
  programExemptReason!: string;
  /** Whether its bond may be adjusted by risk; it may not where the importer is outside the program.
   * @example "may_follow"
   */
  riskBasedAdjustment!: 'none' | 'may_follow' | 'undetermined';
  /** That its bond must be sufficient holds in any case.
   * @example true
   */
  standardSufficiencyCheck!: boolean;
  /** The predecessors whose debts were looked at. */
  predecessors!: string[];
  /** Records that a dispute has taken out. */
  setAside!: string[];
  /** What there is no record of, so that nothing is to be read from its absence.
   * @example ["adcvd_bills"]
   */
  missing!: string[];
}
