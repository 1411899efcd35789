import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { Ledger } from '../../platform/ledger/ledger.js';
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
  async of(actor: Actor, id: string): Promise<Page<DisclosureReceiptView>> {
    await this.reader.known(actor, id);
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
}
