import type { TradeIssue } from '../rules/assessment/priority-trade-issues.js';
import type { RiskAction } from '../rules/assessment/risk-action.js';
import { RiskResultView } from './risk.view.js';

/** What an analyst decided otherwise than was proposed. */
export class RiskOverrideView {
  /** What is done instead.
   * @example "pre_entry_review"
   */
  action!: RiskAction;
  /** Why, by its code.
   * @example "new_information"
   */
  reasonCode!: string;
  /** Why, in words.
   * @example "The producer’s factory has closed."
   */
  reason!: string;
  /** The first day.
   * @example "2026-03-02"
   */
  from!: string;
  /** The day from which the proposal counts again.
   * @example "2026-04-01"
   */
  expiresOn!: string;
  /** Who decided it.
   * @example "sandbox-supervisor"
   */
  by!: string;
}

/** What was found later. */
export class RiskOutcomeView {
  /** What.
   * @example "discrepancy"
   */
  found!: 'nothing_found' | 'discrepancy' | 'violation' | 'unpaid' | 'paid';
  /** More of it; null where nothing was said.
   * @example "Value understated by 8 %."
   */
  note!: string | null;
  /** The day.
   * @example "2026-05-02"
   */
  on!: string;
  /** Who recorded it.
   * @example "sandbox-analyst"
   */
  by!: string;
}

/** An assessment of risk as it was made, with what was decided and found after it. */
export class RiskAssessmentView {
  /** Its id.
   * @example "rsk_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The entry it is about; absent where it is about the importer as a whole.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  entryId?: string;
  /** The day it is about.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** When it was made, and what was known then.
   * @example "2026-03-02T14:00:00.000Z"
   */
  recordedAt!: string;
  /** The kept answer, which can be computed again.
   * @example "det_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  determinationId!: string;
  /** Who had it made; the service itself where an entry was filed.
   * @example "sandbox-analyst"
   */
  assessedBy!: string;
  /** What was found. */
  result!: RiskResultView;
  /** What is done now: the override that counts today, else what was proposed.
   * @example "entry_summary_review"
   */
  actionNow!: RiskAction | null;
  /** Every override, the last one last. */
  overrides!: RiskOverrideView[];
  /** Everything found later. */
  outcomes!: RiskOutcomeView[];
}

/** One assessment, told to one kind of reader. */
export class RiskExplanationView {
  /** The assessment.
   * @example "rsk_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  assessmentId!: string;
  /** For whom it is written.
   * @example "officer"
   */
  audience!: 'analyst' | 'officer' | 'importer';
  /** The issue.
   * @example "adcvd"
   */
  issue!: TradeIssue;
  /** What is told, one sentence a line. What is written for an importer names its own lawful acts, and no score, weight, link or sample.
   * @example ["Its risk is medium: its entry summary is reviewed."]
   */
  lines!: string[];
}

/** What became of one factor between two days. */
export class ChangedRiskFactorView {
  /** Which.
   * @example "paymentHistory"
   */
  name!: string;
  /** From 0 to 1 on the earlier day; null where it was not known.
   * @example "0"
   */
  before!: string | null;
  /** On the later day.
   * @example "0.5"
   */
  after!: string | null;
  /** What it added to the score, or took from it.
   * @example "12.50"
   */
  difference!: string;
}

/** Why a risk is another on one day than on an earlier one. */
export class RiskChangeView {
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The issue.
   * @example "adcvd"
   */
  issue!: TradeIssue;
  /** The earlier day.
   * @example "2026-03-02"
   */
  from!: string;
  /** The later day.
   * @example "2026-06-02"
   */
  to!: string;
  /** The score on the earlier day; null where it cannot be determined.
   * @example "34.77"
   */
  before!: string | null;
  /** The score on the later day.
   * @example "47.27"
   */
  after!: string | null;
  /** The factors that changed; their differences add up to that of the scores. */
  changed!: ChangedRiskFactorView[];
}
