import { CitationView } from '../../../platform/rules/rules.view.js';

/** A measure the law has besides a bond. */
export class LegalMeasureView {
  /** Stable name.
   * @example "larger_continuous_bond"
   */
  measure!: string;
  /** In words.
   * @example "A continuous bond of a higher amount."
   */
  text!: string;
  /** When it may be taken.
   * @example "On review the bond is found insufficient."
   */
  availableWhen!: string;
  /** Who decides it.
   * @example "Revenue Division"
   */
  decidedBy!: string;
  /** The law. */
  legalBasis!: CitationView[];
  /** Set where risk alone is no ground for it. */
  notForRiskAlone?: boolean;
}

/** A formula that no longer applies, and why. */
export class WithdrawnFormulaView {
  /** Its name.
   * @example "ECBR_2004"
   */
  method!: 'ECBR_2004';
  /** Its state.
   * @example "withdrawn"
   */
  status!: 'withdrawn';
  /** When it was announced.
   * @example "2004-07-09"
   */
  announcedOn!: string;
  /** When it was set aside.
   * @example "2009-08-25"
   */
  setAsideOn!: string;
  /** What it said.
   * @example "The usual amount plus the rate of the order times the value of a year's entries."
   */
  text!: string;
  /** Why it fell.
   * @example "The amount was set for a product, not reasoned for the importer."
   */
  whyWithdrawn!: string;
  /** Who said so. */
  authorities!: CitationView[];
}

/** What to do next. */
export class NextStepView {
  /** Stable name.
   * @example "file_bond"
   */
  action!: string;
  /** In words.
   * @example "File a continuous bond of the required amount on CBP Form 301."
   */
  text!: string;
  /** Who does it.
   * @example "Importer with a surety"
   */
  by!: string;
  /** Who decides on it.
   * @example "Revenue Division"
   */
  decidedBy!: string;
  /** The law. */
  legalBasis!: CitationView[];
}
