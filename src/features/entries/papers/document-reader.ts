import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Files } from '../../../platform/files/files.js';
import type { FileLink } from '../../../platform/files/file-links.js';
import { clockViews } from '../reading/entry-to-view.js';
import type { EntryClockView } from '../reading/entry-parts.view.js';
import { EntryInHand } from './entry-in-hand.js';
import type { DocumentHistory } from './document-history.js';
import type { EntryDocumentsView, EntryDocumentView } from './document.view.js';

/** Reads the documents of entries. */
@Injectable()
export class DocumentReader {
  constructor(
    private readonly inHand: EntryInHand,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  /** A link to a file of an entry, for whoever may read the entry’s history. */
  async link(actor: Actor, id: string, fileId: string): Promise<FileLink> {
    const { documents } = await this.inHand.read(actor, id);
    const known = [...documents.values()].some(({ fileIds }) => fileIds.includes(fileId));
    if (!known) throw notFound();
    return this.files.linkTo(actor, fileId, 'entry_document');
  }

  async list(actor: Actor, id: string): Promise<EntryDocumentsView> {
    const { row, documents } = await this.inHand.read(actor, id);
    const periods = clockViews(row, this.clock.today()).filter(
      ({ name, status }) => name === 'document' && status !== 'superseded',
    );
    const periodOf = (document: string) => periods.find(({ subject }) => subject === document);
    return {
      entryId: id,
      documents: [...documents.values()].map((one) => documentView(one, periodOf(one.document), this.clock.today())),
    };
  }
}

function documentView(one: DocumentHistory, period: EntryClockView | undefined, today: IsoDate): EntryDocumentView {
  const { document, requestedOn, basis, demand, reason, extended, providedOn, waivedOn, fileIds, determinationIds } =
    one;
  return {
    document,
    status: statusOf(one, period, today),
    ...(basis === null ? {} : { basis }),
    ...(demand === null ? {} : { receivedOn: demand.receivedOn }),
    ...(requestedOn === null ? {} : { requestedOn }),
    ...(reason === null ? {} : { reason }),
    ...(period === undefined ? {} : { dueOn: period.dueOn, rolledTo: period.rolledTo }),
    extended,
    ...(providedOn === null ? {} : { providedOn }),
    ...(waivedOn === null ? {} : { waivedOn }),
    fileIds: [...fileIds],
    determinationIds: [...determinationIds],
  };
}

// What is due on a day that is none may be delivered on the next business day (19 CFR 113.42).
function statusOf(
  { requestedOn, providedOn, waivedOn }: DocumentHistory,
  period: EntryClockView | undefined,
  today: IsoDate,
): EntryDocumentView['status'] {
  if (requestedOn === null || period === undefined) return 'filed';
  if (waivedOn !== null) return 'waived';
  if (providedOn !== null) return providedOn <= period.rolledTo ? 'provided' : 'provided_late';
  return today <= period.rolledTo ? 'requested' : 'overdue';
}
