import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { demandsOn, isUnderProtest, toDetermineBill } from './bill-row.js';
import type { BillRow } from './bill-row.js';
import { billStanding } from './bill-standing.question.js';
import { OPEN_BILLS_OF_IMPORTERS } from './bill.sql.js';

const READER = 'system:revenue';
const OPEN: readonly (string | null)[] = ['open', 'delinquent', null];

/** A bill on which something is owed on a day, or may be. */
export interface OpenBill {
  readonly billId: string;
  readonly importerId: string;
  readonly entryNumber: string | null;
  readonly bondNumbers: readonly string[];
  readonly issuedOn: IsoDate;
  readonly dueOn: IsoDate;
  /** Principal and interest still owed; null: not known, since a rate of interest is not on record. */
  readonly owed: Cents | null;
  readonly underProtest: boolean;
  /** The first day on which payment was demanded of the surety; null: not yet. */
  readonly demandedOn: IsoDate | null;
}

/** What later features ask of bills that are not paid. Who may see one is decided by the policy of the asking view. */
@Injectable()
export class OpenBills {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
  ) {}

  /** Bills of these importers on which something is owed on a day. */
  async findOpenBills(
    importerIds: readonly string[],
    asOf: IsoDate,
    knownAt: Instant = this.clock.now(),
  ): Promise<readonly OpenBill[]> {
    if (importerIds.length === 0) return [];
    const values = [knownAt, [...new Set(importerIds)], asOf];
    const rows = await this.database.queryAs<{ body: BillRow }>(READER, OPEN_BILLS_OF_IMPORTERS, values);
    const open: OpenBill[] = [];
    for (const { body } of rows) {
      const { result } = await this.asking.answer(billStanding, toDetermineBill(body, asOf, knownAt));
      if (!OPEN.includes(result.status)) continue;
      open.push({
        billId: body.id,
        importerId: body.importer_id,
        entryNumber: body.entry_number,
        bondNumbers: body.bond_numbers,
        issuedOn: body.issued_on,
        dueOn: body.due_on,
        owed: result.owed === null ? null : parseMoney(result.owed),
        underProtest: isUnderProtest(body, asOf),
        demandedOn: demandsOn(body, asOf)?.firstOn ?? null,
      });
    }
    return open;
  }
}
