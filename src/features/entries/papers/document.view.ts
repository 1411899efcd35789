import type { IsoDate } from '../../../kernel/dates.js';
import type { DocumentBasis } from '../rules/papers/document-kinds.js';
import type { DocumentKind } from '../rules/papers/document-kinds.js';

/** Until when a document is to be produced. */
export class DocumentPeriodResultView {
  /** The last day.
   * @example "2026-07-08"
   */
  dueOn!: IsoDate;
  /** The next business day, where that is none: until then it is in time.
   * @example "2026-07-08"
   */
  rolledTo!: IsoDate;
  /** Where the period ends without the extension.
   * @example "2026-07-08"
   */
  periodEndsOn!: IsoDate;
}

/** One document of an entry: asked for, filed, or both. */
export class EntryDocumentView {
  /** Which.
   * @example "packing_list"
   */
  document!: DocumentKind;
  /** Where it stands: `filed` where nobody asked for it.
   * @example "requested"
   */
  status!: 'requested' | 'overdue' | 'provided' | 'provided_late' | 'waived' | 'filed';
  /** On what it was asked for last: missing at entry, or demanded as a record; absent where it was not asked for.
   * @example "missing_document"
   */
  basis?: DocumentBasis;
  /** The day on which a demand of records was received.
   * @example "2026-03-10"
   */
  receivedOn?: IsoDate;
  /** The day it was asked for last; absent where it was not.
   * @example "2026-03-10"
   */
  requestedOn?: IsoDate;
  /** What of it is wanted, and why.
   * @example "The packing list of container MSKU1234565."
   */
  reason?: string;
  /** The last day to produce it; absent where it was not asked for.
   * @example "2026-07-08"
   */
  dueOn?: IsoDate;
  /** The next business day where that is none: until then it is in time.
   * @example "2026-07-08"
   */
  rolledTo?: IsoDate;
  /** Whether the period was extended.
   * @example false
   */
  extended!: boolean;
  /** The day it was filed last.
   * @example "2026-04-02"
   */
  providedOn?: IsoDate;
  /** The day it was waived.
   * @example "2026-04-02"
   */
  waivedOn?: IsoDate;
  /** The files that hold it, as often as it was filed. */
  fileIds!: string[];
  /** The stored answers that set its period: `GET /v1/determinations/{id}`.
   * @example ["det_01kjv3v6b9f3xb0m0n4q4h7z2d"]
   */
  determinationIds!: string[];
}

/** The documents of an entry. */
export class EntryDocumentsView {
  /** The entry.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  entryId!: string;
  /** Each document once, in the order in which they came up. */
  documents!: EntryDocumentView[];
}
