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
import type { RefundDesignationView } from '../designations/designation.view.js';
import { Designations } from '../designations/designations.js';
import { toDetermineRefund } from './refund-row.js';
import type { RefundRow } from './refund-row.js';
import { refundStanding } from './refund-standing.question.js';
import type { RefundStandingResultView } from './refund-standing.view.js';
import { toRefundView } from './refund-to-view.js';
import type { HeldRefund } from './refund.access.js';
import type { ListRefunds } from './refund.dto.js';
import { FIND_REFUND, LIST_REFUNDS } from './refund.sql.js';

/** Reads refunds for whoever they are due to, whose bonds secure the entry, who acts for the importer, or customs. */
@Injectable()
export class RefundReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly designations: Designations,
  ) {}

  /** One refund as it stood on a day; one that the actor may not know of is not there, nor is one before its day. */
  async find(actor: Actor, id: string, { asOf = this.clock.today(), knownAt }: TimeQuery = {}): Promise<HeldRefund> {
    const row = await this.row(actor, id, knownAt);
    if (asOf < row.settled_on) throw notFound();
    return toRefundView(row, await this.standing(row, asOf, knownAt), asOf, knownAt);
  }

  /** Refunds that the actor may know of, in the order in which they were put on record. */
  async list(actor: Actor, given: ListRefunds): Promise<Page<HeldRefund>> {
    const { limit, cursor, importerId, asOf = this.clock.today() } = given;
    const after = decodeCursor('refunds', cursor, 1)?.[0] ?? null;
    const values = [this.clock.now(), importerId ?? null, after, limit + 1, asOf];
    const rows = await this.database.queryAs<{ seq: string; body: RefundRow }>(actor, LIST_REFUNDS, values);
    const page = pageOf('refunds', rows, limit, ({ seq }) => [seq]);
    const items = await Promise.all(
      page.items.map(async ({ body }) => toRefundView(body, await this.standing(body, asOf), asOf)),
    );
    return { ...page, items, asOf };
  }

  /** What is on record of a refund at an instant. */
  async row(actor: Actor, id: string, knownAt: Instant = this.clock.now()): Promise<RefundRow> {
    const [found] = await this.database.queryAs<{ body: RefundRow }>(actor, FIND_REFUND, [knownAt, id]);
    if (!found) throw notFound();
    return found.body;
  }

  /** Whether its importer has named somebody to receive it. */
  designation({ importer_id: importerId }: RefundRow): Promise<Pick<RefundDesignationView, 'standing' | 'because'>> {
    return this.designations.standingOf(importerId);
  }

  /** What is owed on it on a day. */
  async standing(row: RefundRow, asOf: IsoDate, knownAt?: Instant): Promise<RefundStandingResultView> {
    return (await this.asking.answer(refundStanding, toDetermineRefund(row, asOf, knownAt))).result;
  }
}
