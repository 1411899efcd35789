import type { IsoDate } from '../../../kernel/dates.js';
import { EntryProducerView } from '../reading/entry-line.view.js';
import type { DeclaredFor, ExecutedBy } from '../rules/papers/owner-declaration.js';

/** What a declaration of the actual owner does. */
export class OwnerDeclarationResultView {
  /** Whether the importer of record is relieved of increased and additional duties by statute.
   * @example true
   */
  statutoryRelief!: boolean;
  /** Whether it is relieved of what its own bond secures of them.
   * @example false
   */
  contractualRelief!: boolean;
  /** Whether the owner is a nonresident.
   * @example "no"
   */
  ownerNonresident!: 'yes' | 'no' | 'undetermined';
  /** The last day to file it for relief; null before the time of entry.
   * @example "2026-06-02"
   */
  lastDay!: IsoDate | null;
}

/** The actual owner’s declaration of an entry. */
export class OwnerDeclarationView {
  /** The entry.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  entryId!: string;
  /** Whose the goods are. */
  owner!: EntryProducerView;
  /** Who executed it.
   * @example "owner"
   */
  executedBy!: ExecutedBy;
  /** What it is for.
   * @example "relief"
   */
  purpose!: DeclaredFor;
  /** The day it was filed.
   * @example "2026-05-04"
   */
  declaredOn!: IsoDate;
  /** The owner’s bond; absent where none was filed with it.
   * @example "240000001"
   */
  bondNumber?: string;
  /** The version of that bond on the day, as id and number.
   * @example "bnd_01zt5w2v3n8m1k4q7r9s0a6b2c@1"
   */
  bondVersionId?: string;
  /** Whether the importer of record is relieved of increased and additional duties by statute.
   * @example true
   */
  statutoryRelief!: boolean;
  /** Whether it is relieved of what its own bond secures of them: such a bill is then the owner’s (19 CFR 24.11).
   * @example true
   */
  contractualRelief!: boolean;
  /** The form. */
  fileIds!: string[];
  /** The stored answer that decided it: `GET /v1/determinations/{id}`.
   * @example "det_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  determinationId!: string;
}
