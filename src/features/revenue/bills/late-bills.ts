import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import type { BillStatus } from '../rules/index.js';
import { toDetermineBill } from './bill-row.js';
import type { BillEventRow, BillRow } from './bill-row.js';
import { billStanding } from './bill-standing.question.js';
import { BILLS_OF_IDS } from './bill.sql.js';

const READER = 'system:revenue';

/** What became of a bill by today, for whoever asks whether it was paid in its time. */
export interface BillInTime {
  readonly billId: string;
  readonly importerId: string;
  /** Null: a rate of interest that counts is not on record. */
  readonly status: BillStatus | null;
  /** The first day on which what is left of it is late. */
  readonly lateFrom: IsoDate;
  readonly paidInFullOn: IsoDate | null;
  readonly writtenOffOn: IsoDate | null;
  /** Since when a protest is open against it; null: none is. */
  readonly protestedOn: IsoDate | null;
}

/** Says of bills how they were paid, whoever may see them: for deciding, never for showing. */
@Injectable()
export class LateBills {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
  ) {}

  /** Those of them that are on record, by one statement. */
  async find(ids: readonly string[]): Promise<readonly BillInTime[]> {
    const today = this.clock.today();
    const values = [this.clock.now(), [...new Set(ids)]];
    const rows = await this.database.queryAs<{ body: BillRow }>(READER, BILLS_OF_IDS, values);
    return Promise.all(
      rows.map(async ({ body }) => {
        const { result } = await this.asking.answer(billStanding, toDetermineBill(body, today));
        const last = (...kinds: BillEventRow['kind'][]): BillEventRow | undefined =>
          body.events.findLast(({ kind, effective_on: on }) => kinds.includes(kind) && on <= today);
        const protest = last('protested', 'protest_closed');
        return {
          billId: body.id,
          importerId: body.importer_id,
          status: result.status,
          lateFrom: addDays(body.due_on, 1),
          paidInFullOn: result.paidInFullOn as IsoDate | null,
          writtenOffOn: last('written_off')?.effective_on ?? null,
          protestedOn: protest?.kind === 'protested' ? protest.effective_on : null,
        };
      }),
    );
  }
}
