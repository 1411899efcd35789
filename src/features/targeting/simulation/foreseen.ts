/** Of one importer: what each way of weighing and of bonding knew of the bills that came after its first entry and stayed unpaid. */
export interface Foreseen {
  /** Whether it was in the medium or high band at some entry. */
  readonly flagged: Readonly<Record<'today' | 'simulated', boolean>>;
  /** Whether it was so at an entry put on record before one of those bills. */
  readonly foreseen: Readonly<Record<'today' | 'simulated', boolean>>;
  /** The simulated score at its last entry before the first of them; at its last of all where there is none. */
  readonly score: string;
  /** What of them the bond covers that each way asked for last before they came. */
  readonly covered: Readonly<Record<'today' | 'simulated' | 'standard_bond' | 'formula_2004', string>>;
}
