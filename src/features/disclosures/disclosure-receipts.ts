import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { Ledger } from '../../platform/ledger/ledger.js';
import { isOpen } from './acknowledged-content.js';
import { DisclosureAcknowledgement } from './disclosure-acknowledgement.entity.js';
import type { HeldReceipt } from './disclosure.access.js';
import { DisclosureItem } from './disclosure-item.entity.js';
import { DisclosureReader } from './disclosure-reader.js';
import type { DisclosureReceiptView } from './disclosure-receipt.view.js';

/** The receipts of what left, for whoever may read it. */
@Injectable()
export class DisclosureReceipts {
  constructor(
    private readonly database: Database,
    private readonly reader: DisclosureReader,
    private readonly ledger: Ledger,
  ) {}

  /** Every receipt of a disclosure, oldest first, each proven as far as a checkpoint covers it. */
  async list(actor: Actor, id: string): Promise<Page<DisclosureReceiptView>> {
    await this.reader.known(actor, id);
    const { items, given } = await this.database.transaction(actor, async () => ({
      items: await this.database.repo(DisclosureItem).find({ where: { disclosureId: id }, order: { seq: 'asc' } }),
      given: await this.database.repo(DisclosureAcknowledgement).findBy({ disclosureId: id }),
    }));
    const receipts: (DisclosureReceiptView & HeldReceipt)[] = [];
    for (const receiptId of new Set(items.map((item) => item.receiptId))) {
      const found = await this.ledger.receiptOf(receiptId);
      if (!found) continue;
      const open = items.every((item) => item.receiptId !== receiptId || isOpen(item, given));
      receipts.push({ ...found, ...(found.proof && { proof: [...found.proof] }), open } as DisclosureReceiptView &
        HeldReceipt);
    }
    return { items: receipts, page: { limit: receipts.length } };
  }
}
