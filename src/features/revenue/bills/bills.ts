import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { allot } from '../rules/index.js';
import { BillActs } from './bill-acts.service.js';
import { honouredPayments, isUnderProtest, partsOf, toDetermineBill } from './bill-row.js';
import type { BillRow } from './bill-row.js';
import { billStanding } from './bill-standing.question.js';
import type { IssueBill } from './bill.dto.js';
import { BILLS_OF_IMPORTERS } from './bill.sql.js';

const READER = 'system:revenue';

/** A bill as far as it is antidumping or countervailing duty. */
export interface AdcvdBill {
  readonly billId: string;
  readonly amount: Cents;
  readonly dueOn: IsoDate;
  /** Payments by the day they were made; those that bounced left out. */
  readonly payments: readonly {
    /** The part that went to those duties; null: not known, since a rate of interest is not on record. */
    readonly amount: Cents | null;
    /** Where that is not known, the most that can have gone to them. */
    readonly atMost?: Cents;
    readonly paidOn: IsoDate;
    readonly by: 'importer' | 'surety';
  }[];
  readonly protested: boolean;
}

/** What later features ask of bills. Who may see one is decided by the policy of the asking view. */
@Injectable()
export class Bills {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: BillActs,
    private readonly asking: Asking,
  ) {}

  /** Bills an importer in the running transaction or one of its own; the id of the bill. */
  issueBill(actor: Actor, given: IssueBill): Promise<string> {
    return this.acts.issue(actor, given);
  }

  /** Every bill of these importers that has antidumping or countervailing duty in it, paid ones too, however old. */
  async adcvdBills(
    importerIds: readonly string[],
    asOf: IsoDate,
    knownAt: Instant = this.clock.now(),
  ): Promise<ReadonlyMap<string, readonly AdcvdBill[]>> {
    const found = new Map<string, AdcvdBill[]>(importerIds.map((id) => [id, []]));
    if (importerIds.length === 0) return found;
    const values = [knownAt, [...new Set(importerIds)], asOf];
    const rows = await this.database.queryAs<{ body: BillRow }>(READER, BILLS_OF_IMPORTERS, values);
    for (const { body } of rows) {
      const { adcvd, principal } = partsOf(body);
      const fallen = body.events.some(({ kind, effective_on: on }) => kind === 'cancelled' && on <= asOf);
      if (adcvd === 0n || fallen) continue;
      found.get(body.importer_id)?.push({
        billId: body.id,
        amount: adcvd,
        dueOn: body.due_on,
        payments: await this.paymentsOf(body, asOf, knownAt, (paid) => allot(paid, adcvd, principal)),
        protested: isUnderProtest(body, asOf),
      });
    }
    return found;
  }

  // What a payment left of its principal once the interest of its day was paid; whoever pays for an importer pays as it.
  private async paymentsOf(
    row: BillRow,
    asOf: IsoDate,
    knownAt: Instant,
    allotted: (paid: readonly Cents[]) => readonly Cents[],
  ): Promise<AdcvdBill['payments']> {
    const paid = honouredPayments(row, asOf);
    if (paid.length === 0) return [];
    const { result } = await this.asking.answer(billStanding, toDetermineBill(row, asOf, knownAt));
    const applied = result.payments.map(({ principal }) => parseMoney(principal));
    const known = applied.length === paid.length ? allotted(applied) : null;
    return paid.map(({ amount, effective_on: paidOn, paid_by: by }, i) => ({
      amount: known?.[i] ?? null,
      ...(known ? {} : { atMost: parseMoney(amount ?? '0') }),
      paidOn,
      by: by === 'surety' ? 'surety' : 'importer',
    }));
  }
}
