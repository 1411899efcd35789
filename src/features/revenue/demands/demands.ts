import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { toDetermineBill } from '../bills/bill-row.js';
import type { BillRow } from '../bills/bill-row.js';
import { billStanding } from '../bills/bill-standing.question.js';
import { toBillView } from '../bills/bill-views.js';
import { DEMANDS_OF, SURETY_OF_DEMANDS } from '../bills/bill.sql.js';
import type { ListDemands } from './demand.dto.js';
import type { DemandOnSuretyView } from './demand.view.js';

/** Lists what customs demanded of a surety, for itself and for customs. */
@Injectable()
export class DemandsOnSureties {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
  ) {}

  /** Demands made by a day, in the order in which their bills were put on record. */
  async list(
    actor: Actor,
    naic: string,
    { limit, cursor, asOf = this.clock.today() }: ListDemands,
  ): Promise<Page<DemandOnSuretyView>> {
    const [surety] = await this.database.queryAs<{ organisations: readonly string[] }>(actor, SURETY_OF_DEMANDS, [
      naic,
    ]);
    if (!surety) throw notFound();
    const after = decodeCursor('surety-demands', cursor, 1)?.[0] ?? null;
    const values = [this.clock.now(), surety.organisations, asOf, after, limit + 1];
    const rows = await this.database.queryAs<{ seq: string; body: BillRow }>(actor, DEMANDS_OF, values);
    const page = pageOf('surety-demands', rows, limit, ({ seq }) => [seq]);
    const items = await Promise.all(page.items.map(({ body }) => this.toView(body, asOf)));
    return { ...page, items, asOf };
  }

  private async toView(row: BillRow, asOf: IsoDate): Promise<DemandOnSuretyView> {
    const { result } = await this.asking.answer(billStanding, toDetermineBill(row, asOf));
    const {
      id,
      number,
      reason,
      importerId,
      entryNumber,
      bondNumbers,
      dueOn,
      status,
      owed,
      underProtest,
      suretyDemand,
    } = toBillView(row, result, asOf);
    if (!suretyDemand) throw new Error('what is listed was demanded');
    return {
      billId: id,
      billNumber: number,
      reason,
      importerId,
      ...(entryNumber === undefined ? {} : { entryNumber }),
      bondNumbers,
      dueOn,
      ...suretyDemand,
      status,
      owed,
      underProtest,
    };
  }
}
