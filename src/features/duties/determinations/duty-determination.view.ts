import { ConsideredProgramView, MissingFactView, OrdinaryDutyView } from './considered-program.view.js';
import { MarkingDutyView } from './marking-duty.view.js';
import { CommingledView, DutiesAccrueView } from './commingled.view.js';

/** The duties of one line. */
export class DeterminedLineView {
  /** As the tariff prints it.
   * @example "8541.43.0010"
   */
  htsNumber!: string;
  /** ISO 3166-1 alpha-2.
   * @example "CN"
   */
  countryOfOrigin!: string;
  /** In US dollars.
   * @example "200000.00"
   */
  enteredValue!: string;
  /** The ordinary duty. */
  ordinary!: OrdinaryDutyView;
  /** Every programme considered, those that apply first. */
  additional!: ConsideredProgramView[];
  /** The sum of the additional duties; null while one is not determined.
   * @example "100000.00"
   */
  additionalTotal!: string | null;
  /** The least they come to over the facts that are missing; past the data, what still stands by its own terms.
   * @example "100000.00"
   */
  additionalLeast!: string;
  /** The most; null where nothing says.
   * @example "100000.00"
   */
  additionalMost!: string | null;
  /** What customs presumes where only the value of a content is missing.
   * @example null
   */
  additionalPresumed!: string | null;
  /** The facts that are missing. */
  missingFacts!: MissingFactView[];
  /** Why the additional duties are not determinable whatever is stated. */
  reasonCodes!: string[];
  /** AD/CVD cases in force whose codes and origin fit; their words decide.
   * @example ["A-570-979", "C-570-980"]
   */
  possibleCases!: string[];
  /** Ordinary and additional duties; null while one is not determined.
   * @example "100000.00"
   */
  total!: string | null;
}

/** What an answer would leave of a fee of the entry. */
export class FeeWorthView {
  /** The answer, or all that leave the same.
   * @example "10, 11"
   */
  answer!: string;
  /** The least the fee would come to, in US dollars.
   * @example "250.00"
   */
  feeLeast!: string;
  /** The most; null where nothing says.
   * @example "250.00"
   */
  feeMost!: string | null;
}

/** A missing fact of some line, or of the entry. */
export class MissingFactPointerView {
  /** Where to state it.
   * @example "/lines/0/facts/usmcaClaim"
   */
  pointer!: string;
  /** Its name.
   * @example "usmcaClaim"
   */
  fact!: string;
  /** The question.
   * @example "Is USMCA preference claimed for the goods, and do they qualify?"
   */
  question!: string;
  /** Of a fact of the entry: what each answer would leave of its fee. Of a fact of a line it stands with the line. */
  worth!: FeeWorthView[];
}

/** Up to which day each part of the data was compared with the law; null where nothing is on record. Past the earliest of tariff, programmes and fees nothing is determined. */
export class DataCurrencyView {
  /** Editions of the tariff.
   * @example "2026-06-08"
   */
  tariff!: string | null;
  /** Programmes of additional duty.
   * @example "2026-06-08"
   */
  programs!: string | null;
  /** The list of AD/CVD orders; past it the answer warns.
   * @example "2020-08-27"
   */
  orders!: string | null;
  /** Fees.
   * @example "2026-09-30"
   */
  fees!: string | null;
}

/** What is owed on goods on a day. */
export class DutyDeterminationResultView {
  /** Line by line, as asked. */
  lines!: DeterminedLineView[];
  /** In US dollars.
   * @example "200000.00"
   */
  enteredValue!: string;
  /** Ordinary duties; null while one is not determined.
   * @example "0.00"
   */
  ordinary!: string | null;
  /** Additional duties; null while one is not determined.
   * @example "100000.00"
   */
  additionalTotal!: string | null;
  /** The least the additional duties come to.
   * @example "100000.00"
   */
  additionalLeast!: string;
  /** The most; null where nothing says.
   * @example "100000.00"
   */
  additionalMost!: string | null;
  /** Merchandise processing fee of the entry.
   * @example "651.50"
   */
  mpf!: string | null;
  /** Harbor maintenance fee of the entry.
   * @example "250.00"
   */
  hmf!: string | null;
  /** Duties and fees; null while a part is not determined.
   * @example "100901.50"
   */
  total!: string | null;
  /** Every fact that is missing, with where to state it. */
  missingFacts!: MissingFactPointerView[];
  /** Up to which day the data go. */
  dataCurrentThrough!: DataCurrencyView;
  /** What may be owed besides and is not computed here. */
  doesNotInclude!: string[];
  /** Groups of mingled lines, as asked; left out where none is stated. */
  commingled?: CommingledView[];
  /** When duties accrued; left out where no arrival is stated. */
  dutiesAccrue?: DutiesAccrueView;
  /** Duties on goods that are not marked, as asked; in no sum above. Left out where none is stated. */
  markingDuties?: MarkingDutyView[];
}
