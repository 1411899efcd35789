import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { formatMoney, minCents, parseMoney, sumCents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { BillActs } from '../bills/bill-acts.service.js';
import { paymentOn } from '../bills/bill-changes.js';
import { BillReader } from '../bills/bill-reader.service.js';
import { isUnderProtest } from '../bills/bill-row.js';
import type { BillRow } from '../bills/bill-row.js';
import { BILLS_OF_IMPORTERS, LOCK_BILL } from '../bills/bill.sql.js';
import { setOff } from '../rules/index.js';
import type { Debt } from '../rules/index.js';
import { RefundActs } from './refund-acts.service.js';
import { RefundReader } from './refund-reader.js';
import { owedTo } from './refund-to-view.js';

const ITSELF = 'system:revenue';

/** Sets refunds off against what whoever they are due to owes. */
@Injectable()
export class RefundSetOffs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bills: BillReader,
    private readonly billActs: BillActs,
    private readonly reader: RefundReader,
    private readonly acts: RefundActs,
  ) {}

  /** Pays with what the importer is owed on a refund the bills that are fixed and undisputed, the oldest first; the bill and the refund say so. */
  async setOffAll(actor: Actor, id: string): Promise<void> {
    const today = this.clock.today();
    const row = await this.reader.row(actor, id);
    const standing = await this.reader.standing(row, today);
    const { importer } = owedTo(row, standing, today);
    const available = standing.owed === null ? importer : minCents(importer, parseMoney(standing.owed));
    const debts = row.stayed ? [] : await this.debtsOf(row.importer_id);
    for (const { billId, amount } of ask(setOff, { available, debts, stayed: row.stayed }, today).decision) {
      const paid = { amount: formatMoney(amount), paidOn: today, paidBy: 'importer', method: 'offset' } as const;
      await this.billActs.change(actor, billId, paymentOn(paid));
      await this.acts.add(actor, id, () => ({
        event: { kind: 'set_off', effective_on: today, amount: paid.amount, payee: 'importer', bill_id: billId },
        faults: [],
        told: null,
      }));
    }
  }

  // Held in one order, so that two refunds never wait for each other.
  private async debtsOf(importerId: string): Promise<readonly Debt[]> {
    const today = this.clock.today();
    const find = () =>
      this.database.queryAs<{ body: BillRow & { readonly open: boolean } }>(ITSELF, BILLS_OF_IMPORTERS, [
        this.clock.now(),
        [importerId],
        today,
      ]);
    const open = (await find()).filter(({ body }) => body.open && body.due_on < today).map(({ body }) => body.id);
    for (const id of open.toSorted()) await this.database.queryAs(ITSELF, LOCK_BILL, [id]);
    const held = (await find()).filter(({ body }) => open.includes(body.id));
    return Promise.all(
      held.map(async ({ body }) => {
        const { status, principalOwed, interestOwed } = await this.bills.standing(body, today);
        const known = principalOwed !== null && interestOwed !== null;
        return {
          billId: body.id,
          dueOn: body.due_on,
          status,
          owed: known ? sumCents([parseMoney(principalOwed), parseMoney(interestOwed)]) : null,
          underProtest: isUnderProtest(body, today),
        };
      }),
    );
  }
}
