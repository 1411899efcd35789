import type { DesignationStanding } from '../rules/refund-designation.js';

/** Who receives the refunds of an importer for it, and whether that still counts. */
export class RefundDesignationView {
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** How it stands today.
   * @example "in_force"
   */
  standing!: DesignationStanding;
  /** Why it is void; null where it is not.
   * @example null
   */
  because!: 'no_transaction_in_three_years' | 'no_unliquidated_entry' | null;
  /** Who was named; null where nobody ever was.
   * @example "Harbor Refund Agents, 4 Quay Street, Savannah, GA"
   */
  designee!: string | null;
  /** The day; null likewise.
   * @example "2026-03-02"
   */
  namedOn!: string | null;
  /** The day of the importer's last entry; null where it has none.
   * @example "2026-03-02"
   */
  lastTransactionOn!: string | null;
}
