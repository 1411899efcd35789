import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { TimeQuery } from '../../../platform/http/dates.dto.js';
import { toDetermineBill } from './bill-row.js';
import type { BillRow } from './bill-row.js';
import { billStanding } from './bill-standing.question.js';
import type { BillStandingResultView } from './bill-standing.view.js';
import { toBillView } from './bill-views.js';
import type { HeldBill } from './bill.access.js';
import type { ListBills } from './bill.dto.js';
import { FIND_BILL, LIST_BILLS } from './bill.sql.js';

/** Reads bills for whoever owes or secures them, acts for a debtor, or is customs. */
@Injectable()
export class BillReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
  ) {}

  /** One bill as it stood on a day; one that the actor may not know of is not there, nor is one before its day. */
  async find(actor: Actor, id: string, { asOf = this.clock.today(), knownAt }: TimeQuery = {}): Promise<HeldBill> {
    const row = await this.row(actor, id, knownAt);
    if (asOf < row.issued_on) throw notFound();
    return toBillView(row, await this.standing(row, asOf, knownAt), asOf, knownAt);
  }

  /** A bill that is in hand, as it stands today. */
  async show(row: BillRow): Promise<HeldBill> {
    const today = this.clock.today();
    return toBillView(row, await this.standing(row, today), today);
  }

  /** Bills that the actor may know of, in the order in which they were put on record. */
  async list(
    actor: Actor,
    { limit, cursor, asOf = this.clock.today(), changedSince, ...by }: ListBills,
  ): Promise<Page<HeldBill>> {
    const after = decodeCursor('bills', cursor, 1)?.[0] ?? null;
    const narrowed = [by.importerId ?? null, by.standing ?? 'all'];
    const values = [this.clock.now(), ...narrowed, after, limit + 1, asOf];
    const asked = LIST_BILLS.asked(actor, changedSince, values);
    const rows = await this.database.queryAs<{ seq: string; body: BillRow }>(actor, ...asked);
    const page = pageOf('bills', rows, limit, ({ seq }) => [seq]);
    const items = await Promise.all(
      page.items.map(async ({ body }) => toBillView(body, await this.standing(body, asOf), asOf)),
    );
    return { ...page, items, asOf };
  }

  /** What is on record of a bill at an instant. */
  async row(actor: Actor, id: string, knownAt: Instant = this.clock.now()): Promise<BillRow> {
    const [found] = await this.database.queryAs<{ body: BillRow }>(actor, FIND_BILL, [knownAt, id]);
    if (!found) throw notFound();
    return found.body;
  }

  /** What is owed on it on a day. */
  async standing(row: BillRow, asOf: IsoDate, knownAt?: Instant): Promise<BillStandingResultView> {
    return (await this.asking.answer(billStanding, toDetermineBill(row, asOf, knownAt))).result;
  }
}
