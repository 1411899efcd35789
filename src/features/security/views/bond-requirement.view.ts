import { DataCurrencyView } from '../../duties/index.js';
import { CoveredImporterView, NonresidentDutyView, RiskView } from './importer-position.view.js';
import { LegalMeasureView, NextStepView, WithdrawnFormulaView } from './measure.view.js';
import { MissingFactQuestionView, OwedSumsView } from './owed.view.js';
import { QuotedEntryView, SingleTransactionView } from './planned-entry.view.js';

/** The bond it has against one amount that may be required. */
export class BondAgainstView {
  /** In US dollars; null where nothing says.
   * @example "700000.00"
   */
  requiredAmount!: string | null;
  /** Whether the bond is enough for it.
   * @example "insufficient"
   */
  outcome!: 'sufficient' | 'insufficient' | 'not_assessed';
  /** What is missing.
   * @example "600000.00"
   */
  shortfall!: string | null;
}

/** The bond the importer has, held against what is required. */
export class ExistingBondView {
  /** Its limit of liability, in US dollars; null where none was named.
   * @example "50000.00"
   */
  amount!: string | null;
  /** Whether it is enough; known too where it fails the least, or reaches the most, that can be required.
   * @example "insufficient"
   */
  outcome!: 'sufficient' | 'insufficient' | 'not_assessed';
  /** What is missing.
   * @example "10000.00"
   */
  shortfall!: string | null;
  /** Days to remedy, once notified.
   * @example 15
   */
  remedyDays!: number | null;
  /** The day by which to remedy; null where no notice was given.
   * @example "2026-04-01"
   */
  remedyBy!: string | null;
  /** Against the least that can be required. */
  atLeast!: BondAgainstView;
  /** Against the most. */
  atMost!: BondAgainstView;
}

/** What AD/CVD duties may come to beyond the deposits. */
export class ExposureView {
  /** In US dollars over twelve months; null where a rate is missing.
   * @example "259680.00"
   */
  amount!: string | null;
  /** What is known of it: it is at least this.
   * @example "259680.00"
   */
  known!: string;
  /** Cases without a rate to compute it with.
   * @example ["A-570-979"]
   */
  missingCases!: string[];
}

/** An amount of the result that is null, and why. */
export class UndeterminedView {
  /** JSON pointer into the result.
   * @example "/standardContinuousAmount"
   */
  pointer!: string;
  /** Why.
   * @example "duties.undetermined"
   */
  reasonCode!: string;
}

/** What security an importer needs for what it plans to enter, and what that stands on. */
export class BondRequirementResultView {
  /** The standard continuous bond, in US dollars.
   * @example "60000.00"
   */
  standardContinuousAmount!: string | null;
  /** What it is at least while duties are undetermined.
   * @example "60000.00"
   */
  standardContinuousLeast!: string | null;
  /** What it is at most; null where nothing says.
   * @example "60000.00"
   */
  standardContinuousMost!: string | null;
  /** What it was computed from.
   * @example "last_12_months"
   */
  standardBasedOn!: 'last_12_months' | 'estimate_from_planned_entries';
  /** Security proposed beyond the standard bond; nothing unless the importer is covered and not exempt.
   * @example "740000.00"
   */
  additionalAmount!: string | null;
  /** Standard and additional amount together; additional security by single transaction bonds is not asked for here again.
   * @example "800000.00"
   */
  requiredContinuousAmount!: string | null;
  /** The largest of the planned entries, each figure for itself. */
  singleTransaction!: SingleTransactionView;
  /** The form additional security takes; `none` where none can be asked.
   * @example "continuous_bond"
   */
  instrument!: 'none' | 'single_transaction_bond' | 'continuous_bond' | null;
  /** The bond it has, held against what is required. */
  existingBond!: ExistingBondView;
  /** Whether the importer is covered by the order. */
  coveredImporter!: CoveredImporterView;
  /** Whether it is exempt as a C-TPAT participant.
   * @example "no"
   */
  programExempt!: 'yes' | 'no' | 'undetermined';
  /** Whether it is a nonresident.
   * @example "yes"
   */
  nonresident!: 'yes' | 'no' | 'undetermined';
  /** What a nonresident needs besides. */
  nonresidentDuties!: NonresidentDutyView[];
  /** The risk score. */
  risk!: RiskView;
  /** What AD/CVD duties may come to beyond the deposits. */
  exposure!: ExposureView;
  /** What is owed on the first planned entry. */
  dutiesAtEntry!: OwedSumsView;
  /** What is owed in twelve months. */
  dutiesPerYear!: OwedSumsView;
  /** Every fact that is missing on some line, with the question to ask; what each answer is worth stands with the line. */
  missingFacts!: MissingFactQuestionView[];
  /** Entry by entry. */
  plannedEntries!: QuotedEntryView[];
  /** What the law has besides a bond. */
  otherLegalMeasures!: LegalMeasureView[];
  /** Formulas that no longer apply. */
  history!: WithdrawnFormulaView[];
  /** What to do next, in order. */
  nextSteps!: NextStepView[];
  /** Every amount that is null, with its reason. */
  undetermined!: UndeterminedView[];
  /** What may be owed besides and is not computed here.
   * @example ["internal_revenue_taxes"]
   */
  doesNotInclude!: string[];
  /** Up to which day each part of the data it stands on goes. */
  dataCurrentThrough!: DataCurrencyView;
}
