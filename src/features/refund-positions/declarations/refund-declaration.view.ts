/** Entries that were declared for the refund of duties that fell. */
export class RefundDeclarationView {
  /** Its id.
   * @example "rfc_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The importer of record.
   * @example "imp_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  importerId!: string;
  /** The day it was declared.
   * @example "2026-05-20"
   */
  declaredOn!: string;
  /** How many entries it names.
   * @example 9999
   */
  entries!: number;
  /** What of them had fallen and not come back, in US dollars without interest; null where an amount was not known.
   * @example "15000.00"
   */
  principal!: string | null;
  /** The last day by which customs has said that it pays (guidance).
   * @example "2026-08-18"
   */
  settleBy!: string;
  /** Of how many of them liquidation or reliquidation has taken off what fell.
   * @example 0
   */
  settled!: number;
  /** Whether something of it waits.
   * @example "open"
   */
  status!: 'open' | 'settled';
}
