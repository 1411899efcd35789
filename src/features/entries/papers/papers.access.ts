import { PARTIES, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import { producerAccess } from '../reading/entry.access.js';
import type { OwnerDeclarationView } from './owner.view.js';
import type { EntryDocumentsView, EntryDocumentView } from './document.view.js';

const documentAccess: FieldPolicy<EntryDocumentView> = {
  document: [PARTIES],
  status: [PARTIES],
  basis: [PARTIES],
  receivedOn: [PARTIES],
  requestedOn: [PARTIES],
  reason: [PARTIES],
  dueOn: [PARTIES],
  rolledTo: [PARTIES],
  extended: [PARTIES],
  providedOn: [PARTIES],
  waivedOn: [PARTIES],
  fileIds: [PARTIES],
  determinationIds: [PARTIES],
};

/** Who may read an entry’s history sees its papers. */
export const documentsAccess: FieldPolicy<EntryDocumentsView> = {
  entryId: [PARTIES],
  documents: within(documentAccess, [PARTIES]),
};

export const ownerDeclarationAccess: FieldPolicy<OwnerDeclarationView> = {
  entryId: [PARTIES],
  owner: within(producerAccess, [PARTIES]),
  executedBy: [PARTIES],
  purpose: [PARTIES],
  declaredOn: [PARTIES],
  bondNumber: [PARTIES],
  bondVersionId: [PARTIES],
  statutoryRelief: [PARTIES],
  contractualRelief: [PARTIES],
  fileIds: [PARTIES],
  determinationId: [PARTIES],
};
