import { CitationView } from '../../../platform/rules/rules.view.js';

/** The three ways of being covered, each for itself. */
export class CoverageProngsView {
  /** No entry of any goods before.
   * @example "met"
   */
  noPriorImports!: 'met' | 'not_met' | 'undetermined';
  /** AD/CVD duties not paid in full.
   * @example "not_met"
   */
  failedToFullyPay!: 'met' | 'not_met' | 'undetermined';
  /** AD/CVD duties paid late.
   * @example "not_met"
   */
  failedToPayTimely!: 'met' | 'not_met' | 'undetermined';
}

/** Whether the importer is covered by the order. */
export class CoveredImporterView {
  /** Whether it is covered.
   * @example "covered"
   */
  outcome!: 'covered' | 'not_covered' | 'undetermined';
  /** Whether it imports goods under an AD/CVD case at all.
   * @example "met"
   */
  gateway!: 'met' | 'not_met' | 'undetermined';
  /** The three ways of being covered. */
  prongs!: CoverageProngsView;
}

/** What a nonresident importer needs besides. */
export class NonresidentDutyView {
  /** What it is.
   * @example "resident_corporate_surety"
   */
  requirement!:
    | 'resident_corporate_surety'
    | 'resident_agent_for_service_of_process'
    | 'power_of_attorney_to_resident_agent'
    | 'proof_of_signers_authority'
    | 'corporate_seal';
  /** In words.
   * @example "The bond on CBP Form 301 has a resident corporate surety."
   */
  text!: string;
  /** Whether it is known to apply; `no` of what is often asked for and not needed.
   * @example "yes"
   */
  applies!: 'yes' | 'no' | 'undetermined';
  /** The law. */
  legalBasis!: CitationView[];
}

/** One factor of the risk score. */
export class RiskFactorView {
  /** Its name.
   * @example "tenure"
   */
  name!: string;
  /** How much it counts; all weights sum to 100.
   * @example 15
   */
  weight!: number;
  /** Between 0 and 1; null where it is not known, and then counted as nothing.
   * @example "1"
   */
  value!: string | null;
  /** What it adds to the score.
   * @example "15.0000"
   */
  points!: string;
}

/** The risk score and what it is made of. */
export class RiskView {
  /** Of 100; null where the day's law or policy gives none.
   * @example "43.44"
   */
  score!: string | null;
  /** Its band.
   * @example "medium"
   */
  band!: 'low' | 'medium' | 'high' | null;
  /** Factor by factor. */
  factors!: RiskFactorView[];
  /** Factors that are not known; each contributed nothing.
   * @example ["affiliation"]
   */
  missing!: string[];
}
