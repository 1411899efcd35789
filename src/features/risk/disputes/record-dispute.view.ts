/** A record of an importer that is said to be wrong, and what was decided. */
export class RecordDisputeView {
  /** Id of the dispute.
   * @example "rdp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** What the record is.
   * @example "bill"
   */
  recordKind!: 'entry' | 'importer_form' | 'bill' | 'deposit';
  /** Its id.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  recordId!: string;
  /** Why it is said to be wrong.
   * @example "Paid by wire on 2 May; the reference was keyed to another bill."
   */
  grounds!: string;
  /** The day it was filed.
   * @example "2026-03-02"
   */
  filedOn!: string;
  /** Open, or what was decided.
   * @example "refused"
   */
  status!: 'open' | 'upheld' | 'refused';
  /** The reasons of the decision; absent while it is open.
   * @example "The wire arrived twelve days after the due date."
   */
  reason?: string;
  /** The day of the decision; absent while it is open.
   * @example "2026-03-20"
   */
  decidedOn?: string;
  /** Who filed it.
   * @example "sandbox-importer"
   */
  filedBy!: string;
  /** Who decided it; absent while it is open.
   * @example "sandbox-supervisor"
   */
  decidedBy?: string;
}
