/** What all the mingled goods would owe if they were of one kind. */
export class CommingledKindView {
  /** The place of its line, counted from 0.
   * @example 1
   */
  line!: number;
  /** As the tariff prints it.
   * @example "8471.30.0100"
   */
  htsNumber!: string;
  /** Ordinary and additional duties at least.
   * @example "3000.00"
   */
  least!: string;
  /** At most; null where nothing says.
   * @example "3000.00"
   */
  most!: string | null;
}

/** How lines are charged whose goods are mingled with one another (DUTY-16). */
export class CommingledView {
  /** Places of the lines, counted from 0.
   * @example [0, 1]
   */
  lines!: number[];
  /** Each at its own rate, all at the highest of any kind, or not determined: then each line lies between the kinds.
   * @example "highest_rate"
   */
  charged!: 'own_rates' | 'highest_rate' | 'undetermined';
  /** Why.
   * @example "commingled.highest_rate"
   */
  reason!: string;
  /** The line as whose kind all of them are charged; null where each pays its own, or where it is not known.
   * @example 1
   */
  chargedAsLine!: number | null;
  /** Their value together.
   * @example "400000.00"
   */
  enteredValue!: string;
  /** What the whole would owe of each kind. */
  kinds!: CommingledKindView[];
  /** What the whole owes at least; null where each line pays its own.
   * @example "3000.00"
   */
  least!: string | null;
  /** At most; null where nothing says, or where each line pays its own.
   * @example "3000.00"
   */
  most!: string | null;
  /** The last day to segregate the goods or to file proof; null while no notice is stated.
   * @example "2026-04-09"
   */
  segregateByOn!: string | null;
}

/** When duties accrued (DUTY-15). */
export class DutiesAccrueView {
  /** Whether they did.
   * @example "accrued"
   */
  standing!: 'accrued' | 'not_accrued' | 'undetermined';
  /** The moment the law names for goods that come this way; null while nobody says how they come.
   * @example "arrival_within_port_to_unlade"
   */
  moment!: 'arrival_within_port_to_unlade' | 'arrival_within_customs_territory' | null;
  /** The day; null where it has not come or is not known.
   * @example "2026-03-01"
   */
  accruedOn!: string | null;
  /** What would settle it.
   * @example []
   */
  missing!: string[];
}
