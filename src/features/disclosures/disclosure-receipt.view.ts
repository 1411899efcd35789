/** A receipt with all that shows it to be in the ledger: a file for the offline verifier, as it is, once all it covers is open. */
export class DisclosureReceiptView {
  /** Opaque id.
   * @example "rcp_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** What kind of entry.
   * @example "disclosure_receipt"
   */
  kind!: string;
  /** When it was made. */
  recordedAt!: string;
  /** What it tells: ids, digests, paragraphs and days; there once everything it covers is open to the reader. */
  receipt?: unknown;
  /** In hexadecimal; there with the receipt. */
  salt?: string;
  /** In hexadecimal. */
  leafHash!: string;
  /** Place of the leaf; null while it waits to be appended, moments only. */
  index!: number | null;
  /** Hashes from the leaf up; absent until a checkpoint covers the leaf. */
  proof?: string[];
  /** The signed note that the proof leads to. */
  checkpoint?: string;
}
