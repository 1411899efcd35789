import type { TradeIssue } from '../rules/assessment/priority-trade-issues.js';
import type { RiskAction, RiskLayer } from '../rules/assessment/risk-action.js';

/** A record that a factor was found from. */
export class RiskSourceView {
  /** What it is.
   * @example "bill"
   */
  kind!: 'entry' | 'importer' | 'bill' | 'deposit' | 'bond' | 'adcvd_case' | 'policy';
  /** Its id, case number or key.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
}

/** One factor of a score. */
export class AssessedFactorView {
  /** Which.
   * @example "tenure"
   */
  name!: string;
  /** From 0 to 1; null where it is not known.
   * @example "0.75"
   */
  value!: string | null;
  /** Its weight in the profile.
   * @example 15
   */
  weight!: number;
  /** What it adds to the score.
   * @example "11.25"
   */
  contribution!: string;
  /** The records it was found from. */
  sources!: RiskSourceView[];
  /** What is missing; null where it is known.
   * @example "No record of bills and payments is kept."
   */
  missing!: string | null;
}

/** How an importer or an entry endangers the revenue or the lawfulness of trade. */
export class RiskResultView {
  /** The issue it was assessed for.
   * @example "adcvd"
   */
  issue!: TradeIssue;
  /** Whether the issue has priority on the day.
   * @example true
   */
  priorityIssue!: boolean;
  /** From 0 to 100: the sum of the contributions.
   * @example "47.27"
   */
  score!: string | null;
  /** What it would be if all that is not known were at its worst.
   * @example "78.27"
   */
  atMost!: string | null;
  /** Its band.
   * @example "medium"
   */
  band!: 'low' | 'medium' | 'high' | null;
  /** Every factor, those that are not known too. */
  factors!: AssessedFactorView[];
  /** Whether the importer is covered by the order.
   * @example "covered"
   */
  covered!: 'covered' | 'not_covered' | 'undetermined';
  /** Duties of twelve months that the deposits would not cover, in US dollars; null where not known.
   * @example "1440000.00"
   */
  exposure!: string | null;
  /** What is proposed.
   * @example "entry_summary_review"
   */
  action!: RiskAction | null;
  /** Where in the course of an entry.
   * @example "entry_summary"
   */
  layer!: RiskLayer | null;
  /** Whether chance chose it for the control sample; null where nothing was drawn.
   * @example false
   */
  sampled!: boolean | null;
  /** The probability with which it could be chosen; null where nothing was drawn.
   * @example "0.01"
   */
  sampleProbability!: string | null;
}
