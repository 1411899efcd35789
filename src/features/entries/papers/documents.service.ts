import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { notInFuture } from '../../../kernel/in-future.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { ask } from '../../../platform/rules/ask.js';
import { placeOf } from '../reading/entry-row.js';
import { documentRequestClock } from '../rules/clocks/later-clocks.js';
import { documentAsked } from '../rules/papers/document-asked.js';
import type { DocumentBasis, DocumentKind } from '../rules/papers/document-kinds.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import type { SetClock } from '../timeline/entry-happenings.js';
import { documentPeriod } from './document-period.question.js';
import type { ExtendDocument, FileDocument, RequestDocument, WaiveDocument } from './document.dto.js';
import type { DocumentHistory } from './document-history.js';
import { EntryInHand } from './entry-in-hand.js';
import { PapersFiler } from './papers-filer.js';
import { RecordsDemands } from './records-demands.js';

/** Asks for documents of entries, takes them, gives more time for them, and does without them. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly inHand: EntryInHand,
    private readonly filer: PapersFiler,
    private readonly asking: Asking,
    private readonly demands: RecordsDemands,
    private readonly happenings: EntryHappenings,
    private readonly clock: Clock,
  ) {}

  /** Customs asks for a document; its period begins with the notice. */
  request(actor: Actor, id: string, given: RequestDocument): Promise<void> {
    const { document, reason, basis = 'missing_document' } = given;
    const today = this.clock.today();
    return this.inHand.take(actor, id, 'document_request', async (row, documents) => {
      const asked = documents.get(document);
      const faults = ask(documentAsked, { basis, waitsOn: isOpen(asked) ? asked.basis : null }, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      if (basis === 'records_demand') return this.demands.demand(actor, row, given);
      if (given.receivedOn !== undefined || given.withinDays !== undefined) throw unlawful([ofDemands(given)]);
      const { answer } = await this.asking.decide(documentPeriod, { asOf: today, requestedOn: today });
      const { id: determinationId } = await this.asking.keep(actor, answer, row.importer_organisation_id);
      const details = { document, reason, determinationId };
      const clocks = [this.period(document, today, 0)];
      await this.happenings.keep(actor, placeOf(row), [{ kind: 'document_requested', on: today, details }], clocks);
    });
  }

  /** Customs gives more time for a document that was asked for. */
  extend(actor: Actor, id: string, { document, days, appliedOn }: ExtendDocument): Promise<void> {
    const today = this.clock.today();
    return this.inHand.take(actor, id, 'document_extension', async (row, documents) => {
      const { requestedOn, extended, demand } = openDocument(documents.get(document));
      if (demand !== null) return this.demands.approve(actor, row, { document, days, appliedOn }, demand);
      const { answer, faults } = await this.asking.decide(documentPeriod, {
        asOf: today,
        requestedOn,
        extensionDays: days,
        appliedOn,
        extendedBefore: extended,
      });
      const early = appliedOn < requestedOn ? [appliedBefore(requestedOn)] : [];
      const all = [...faults, ...early, ...notInFuture('/appliedOn', appliedOn, today)];
      if (all.length > 0) throw unlawful(all);
      const { id: determinationId } = await this.asking.keep(actor, answer, row.importer_organisation_id);
      const details = { document, days, appliedOn, determinationId };
      const clocks = [this.period(document, requestedOn, days)];
      await this.happenings.keep(actor, placeOf(row), [{ kind: 'document_extended', on: today, details }], clocks);
    });
  }

  /** The importer, who acts for it, or an officer for what came on paper files a document, asked for or not. */
  file(actor: Actor, id: string, { document, fileIds }: FileDocument): Promise<void> {
    const today = this.clock.today();
    return this.inHand.take(actor, id, 'document', async (row) => {
      await this.filer.assert(actor, row);
      const faults = await this.filer.faultsOf(actor, fileIds);
      if (faults.length > 0) throw unlawful(faults);
      const happening = { kind: 'document_provided', on: today, details: { document, fileIds } } as const;
      await this.happenings.keep(actor, placeOf(row), [happening], [], [periodOf(document)]);
    });
  }

  /** Customs does without a document that was asked for. */
  waive(actor: Actor, id: string, { document, reason }: WaiveDocument): Promise<void> {
    const today = this.clock.today();
    return this.inHand.take(actor, id, 'document_waiver', async (row, documents) => {
      openDocument(documents.get(document));
      const happening = { kind: 'document_waived', on: today, details: { document, reason } } as const;
      await this.happenings.keep(actor, placeOf(row), [happening], [], [periodOf(document)]);
    });
  }

  private period(document: DocumentKind, requestedOn: IsoDate, extensionDays: number): SetClock {
    const { decision: clock } = ask(documentRequestClock, { requestedOn, extensionDays }, this.clock.today());
    return { clock, subject: document, met: false };
  }
}

const periodOf = (document: DocumentKind) => ({ name: 'document', subject: document });

type Open = DocumentHistory & { readonly requestedOn: IsoDate; readonly basis: DocumentBasis };

const isOpen = (history: DocumentHistory | undefined): history is Open =>
  history !== undefined && history.requestedOn !== null && history.providedOn === null && history.waivedOn === null;

function openDocument(history: DocumentHistory | undefined): Open {
  if (isOpen(history)) return history;
  throw unlawful([notAskedFor]);
}

const ofDemands = ({ receivedOn }: RequestDocument): Fault => ({
  pointer: receivedOn === undefined ? '/withinDays' : '/receivedOn',
  code: 'document.of_records_demand',
  message: 'This is told of a demand of records alone.',
  remedy: 'Leave it out, or demand records: basis records_demand.',
});
const appliedBefore = (requestedOn: IsoDate): Fault => ({
  pointer: '/appliedOn',
  code: 'document.extension_applied_before',
  message: `The document was asked for on ${requestedOn}: nobody applied for more time before.`,
  remedy: 'Give the day on which customs had the application.',
});
const notAskedFor: Fault = {
  pointer: '/document',
  code: 'document.not_requested',
  message: 'Nobody waits for this document.',
  remedy: 'Ask for it first.',
};
