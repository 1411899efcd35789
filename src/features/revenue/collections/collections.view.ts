/** How far what was billed was collected: principal and the interest billed with it; interest for coming late is left out. */
export class CollectionStageView {
  /** What it is about: the cases of the bills, the year of issue or the debtor, of several that belong together the first by id; null of bills under no case.
   * @example "A-570-979, C-570-980"
   */
  key!: string | null;
  /** Bills that stand.
   * @example 12
   */
  bills!: number;
  /** What was billed, what fell since left out, in US dollars.
   * @example "1788000.00"
   */
  billed!: string;
  /** Of it, paid by importers in money.
   * @example "149000.00"
   */
  paidByImporter!: string;
  /** Of it, paid by sureties.
   * @example "50000.00"
   */
  paidBySurety!: string;
  /** Of it, paid by others.
   * @example "0.00"
   */
  paidByOthers!: string;
  /** Of it, set off against refunds.
   * @example "4000.00"
   */
  setOff!: string;
  /** Of it, open and not yet past its due day.
   * @example "100000.00"
   */
  open!: string;
  /** Of it, open past its due day.
   * @example "1450000.00"
   */
  delinquent!: string;
  /** Of that, under protest.
   * @example "149000.00"
   */
  underProtest!: string;
  /** Of it, given up.
   * @example "35000.00"
   */
  writtenOff!: string;
}

/** From what was billed to what was collected, on a day. */
export class CollectionFunnelView {
  /** Legal time: the day it is about.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** By what it is divided.
   * @example "case"
   */
  by!: 'case' | 'cohort' | 'debtor' | 'debtor_group';
  /** The parts, the most that is delinquent first; at most five hundred. */
  items!: CollectionStageView[];
  /** All of them together, those that are not listed too. */
  total!: CollectionStageView;
}
