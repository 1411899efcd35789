/** One duty on one line. */
export class DutyView {
  /** US dollars, or `undetermined` where law or data do not give it.
   * @example "36640.00"
   */
  amount!: string;
  /** The rate applied, as read; null where none was found.
   * @example "18.32%"
   */
  rate!: string | null;
  /** What shaped it or left it open.
   * @example ["tariff.not_on_record"]
   */
  reasonCodes!: string[];
}

/** An additional duty by its own tariff number. */
export class AdditionalDutyView extends DutyView {
  /** The Chapter 99 number, digits alone.
   * @example "99038803"
   */
  htsNumber!: string;
}

/** A deposit under an AD/CVD case. */
export class CaseDepositView extends DutyView {
  /** The case.
   * @example "A-570-979"
   */
  caseNumber!: string;
}

/** Sums of an entry or a year. Each is null as soon as one of its parts is undetermined; no part is taken as zero. */
export class DutySumsView {
  /** Ordinary customs duty, in US dollars.
   * @example "0.00"
   */
  ordinary!: string | null;
  /** Additional duties that were named.
   * @example "0.00"
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
   * @example "69481.50"
   */
  total!: string | null;
  /** The sum of all parts that could be determined: the total is at least this.
   * @example "69481.50"
   */
  determined!: string;
}
