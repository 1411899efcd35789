import type { IsoDate } from '../../../kernel/dates.js';
import type { EventRow } from '../timeline/entry-history.service.js';
import type { DocumentBasis, DocumentKind } from '../rules/papers/document-kinds.js';

/** What became of one document of an entry. */
export interface DocumentHistory {
  readonly document: DocumentKind;
  readonly requestedOn: IsoDate | null;
  readonly basis: DocumentBasis | null;
  /** Of a demand of records: when it was received, the shorter period, and what was approved beside. */
  readonly demand: Demand | null;
  readonly reason: string | null;
  readonly extended: boolean;
  readonly providedOn: IsoDate | null;
  readonly waivedOn: IsoDate | null;
  readonly fileIds: readonly string[];
  readonly determinationIds: readonly string[];
}

export interface Demand {
  readonly receivedOn: IsoDate;
  readonly withinDays: number | null;
  readonly approvedDays: number;
}

const NEW = {
  requestedOn: null,
  basis: null,
  demand: null,
  reason: null,
  extended: false,
  providedOn: null,
  waivedOn: null,
  fileIds: [],
  determinationIds: [],
};

type Told = (before: DocumentHistory, on: IsoDate, details: Readonly<Record<string, unknown>>) => DocumentHistory;

const withAnswer = ({ determinationIds }: DocumentHistory, { determinationId }: Readonly<Record<string, unknown>>) => [
  ...determinationIds,
  String(determinationId),
];

const demandOf = ({ basis, receivedOn, withinDays }: Readonly<Record<string, unknown>>): Demand | null =>
  basis === 'records_demand'
    ? {
        receivedOn: receivedOn as IsoDate,
        withinDays: withinDays === undefined ? null : Number(withinDays),
        approvedDays: 0,
      }
    : null;

const TOLD: Readonly<Partial<Record<string, Told>>> = {
  // What is asked for anew is open anew; what was filed before stays with it.
  document_requested: (before, requestedOn, details) => ({
    ...before,
    requestedOn,
    basis: details['basis'] === 'records_demand' ? 'records_demand' : 'missing_document',
    demand: demandOf(details),
    reason: String(details['reason']),
    extended: false,
    providedOn: null,
    waivedOn: null,
    determinationIds: withAnswer(before, details),
  }),
  document_extended: (before, _on, details) => ({
    ...before,
    extended: true,
    demand: before.demand && { ...before.demand, approvedDays: before.demand.approvedDays + Number(details['days']) },
    determinationIds: withAnswer(before, details),
  }),
  document_provided: (before, providedOn, { fileIds }) => ({
    ...before,
    providedOn,
    fileIds: [...new Set([...before.fileIds, ...(fileIds as readonly string[])])],
  }),
  document_waived: (before, waivedOn) => ({ ...before, waivedOn }),
};

/** The documents of an entry, by what happened to it, in the order in which they came up. */
export function documentsOf(
  events: readonly Pick<EventRow, 'kind' | 'on' | 'details'>[],
): ReadonlyMap<DocumentKind, DocumentHistory> {
  const documents = new Map<DocumentKind, DocumentHistory>();
  for (const { kind, on, details } of events) {
    const told = TOLD[kind];
    if (!told) continue;
    const document = details['document'] as DocumentKind;
    documents.set(document, told(documents.get(document) ?? { document, ...NEW }, on as IsoDate, details));
  }
  return documents;
}
