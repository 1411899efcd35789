/** What signals are told of. */
export const SIGNAL_KINDS = ['same_address', 'same_phone', 'same_bank', 'same_person', 'similar_name', 'link'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** One record that a signal stands on. */
export class SignalRecordView {
  /** Which record.
   * @example "form"
   */
  record!: 'address' | 'form' | 'name' | 'person' | 'affiliation';
  /** What it says, as it was recorded.
   * @example "+1 813 555 0123"
   */
  value!: unknown;
  /** The first day it held.
   * @example "2024-03-02"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
}

/** What another importer has in common with this one: evidence to be looked at, and no verdict. */
export class IdentitySignalView {
  /** What they have in common; `link`: that they belong together, or one came from the other, was recorded.
   * @example "same_phone"
   */
  kind!: SignalKind;
  /** The other importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2e"
   */
  otherImporterId!: string;
  /** How alike two names are, in per cent; null of all else.
   * @example 81
   */
  likeness!: number | null;
  /** The record of this importer; null of a link, which is one record of both. */
  own!: SignalRecordView | null;
  /** The record of the other one. */
  other!: SignalRecordView;
}
