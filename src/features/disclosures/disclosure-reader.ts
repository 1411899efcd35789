import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import { isOfficer } from '../../platform/access/acting-rights.js';
import { Database } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { Ledger } from '../../platform/ledger/ledger.js';
import type { HeldDisclosure } from './disclosure.access.js';
import { DisclosureAcknowledgement } from './disclosure-acknowledgement.entity.js';
import { DisclosureDesk } from './disclosure-desk.js';
import type { EvaluatedCase } from './disclosure-desk.js';
import { DisclosureItem } from './disclosure-item.entity.js';
import { present, toDisclosureView } from './disclosure-views.js';
import type { ListDisclosures } from './disclosure.dto.js';
import type { DisclosureReceiptView } from './disclosure-receipt.view.js';
import type { DisclosureSummaryView, DisclosureView } from './disclosure.view.js';
import { FIND_DISCLOSURE, LIST_DISCLOSURES } from './disclosures.sql.js';

/** Reads disclosures for their recipients and for officers; another's does not exist. */
@Injectable()
export class DisclosureReader {
  constructor(
    private readonly database: Database,
    private readonly desk: DisclosureDesk,
    private readonly files: Files,
    private readonly ledger: Ledger,
  ) {}

  /** As it stands now: what had to leave by this moment has left before the answer is made. */
  async find(actor: Actor, id: string): Promise<DisclosureView & HeldDisclosure> {
    const { merchandiseId, grantId } = await this.known(actor, id);
    const found = (await this.desk.evaluate(merchandiseId)).find(({ disclosure }) => disclosure.id === id);
    if (!found) throw notFound();
    return this.view(actor, found, grantId);
  }

  /** An evaluated case as an actor who may read it sees it. */
  async view(actor: Actor, found: EvaluatedCase, grantId: string | null): Promise<DisclosureView & HeldDisclosure> {
    const { id } = found.disclosure;
    const acknowledgements = await this.acknowledgementsOf(actor, id);
    return toDisclosureView(found, acknowledgements, grantId, async ({ content }, open) =>
      'fileId' in content && (open || isOfficer(actor))
        ? this.files.linkTo(actor, content.fileId, `disclosure ${id}`)
        : undefined,
    );
  }

  async list(
    actor: Actor,
    { late, recordationId, limit, cursor }: ListDisclosures,
  ): Promise<Page<DisclosureSummaryView>> {
    const after = decodeCursor('disclosures', cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<SummaryRow>(actor, LIST_DISCLOSURES, [
      late === undefined ? null : late === 'true',
      recordationId ?? null,
      after,
      limit + 1,
    ]);
    const page = pageOf('disclosures', rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row): DisclosureSummaryView => present(row)) };
  }

  /** Every receipt of a disclosure, oldest first, each proven as far as a checkpoint covers it. */
  async receipts(actor: Actor, id: string): Promise<Page<DisclosureReceiptView>> {
    await this.known(actor, id);
    const items = await this.database.transaction(actor, () =>
      this.database.repo(DisclosureItem).find({ where: { disclosureId: id }, order: { id: 'asc' } }),
    );
    const receipts: DisclosureReceiptView[] = [];
    for (const receiptId of new Set(items.map((item) => item.receiptId))) {
      const found = await this.ledger.receiptOf(receiptId);
      if (found) receipts.push({ ...found, ...(found.proof && { proof: [...found.proof] }) } as DisclosureReceiptView);
    }
    return { items: receipts, page: { limit: receipts.length } };
  }

  /** The disclosure, if it exists for this actor. */
  async known(actor: Actor, id: string): Promise<KnownDisclosure> {
    if (!isId('dsc', id)) throw notFound();
    const [row] = await this.database.queryAs<KnownDisclosure & Record<string, unknown>>(actor, FIND_DISCLOSURE, [id]);
    if (!row) throw notFound();
    return row;
  }

  private acknowledgementsOf(actor: Actor, disclosureId: string): Promise<DisclosureAcknowledgement[]> {
    return this.database.transaction(actor, () =>
      this.database.repo(DisclosureAcknowledgement).find({ where: { disclosureId }, order: { id: 'asc' } }),
    );
  }
}

interface KnownDisclosure {
  readonly merchandiseId: string;
  readonly recipientOrganisationId: string;
  readonly grantId: string | null;
}

type SummaryRow = DisclosureSummaryView & Record<string, unknown>;
