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
import { replacement } from './bill-changes.js';
import { BILLS_OF_IMPORTERS, LOCK_BILL } from './bill.sql.js';

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

/** A bill of an entry, with what was paid on it. */
export interface BillOfEntry {
  readonly billId: string;
  /** Null where a rate of interest is not on record. */
  readonly principalOwed: Cents | null;
  readonly caseNumbers: readonly string[];
  readonly adcvdPrincipal: Cents;
  readonly paid: readonly { readonly paidOn: IsoDate; readonly principal: Cents; readonly interest: Cents }[];
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

  /** Every bill of an entry that was not cancelled, held to the end of the running transaction. */
  async holdBillsOfEntry(importerId: string, entryNumber: string): Promise<readonly BillOfEntry[]> {
    const today = this.clock.today();
    const find = () =>
      this.database.queryAs<{ body: BillRow }>(READER, BILLS_OF_IMPORTERS, [this.clock.now(), [importerId], today]);
    const ofEntry = ({ body }: { readonly body: BillRow }): boolean =>
      body.entry_number === entryNumber && !body.events.some(({ kind }) => kind === 'cancelled');
    for (const { body } of (await find()).filter(ofEntry)) await this.database.queryAs(READER, LOCK_BILL, [body.id]);
    const held = (await find()).filter(ofEntry);
    return Promise.all(
      held.map(async ({ body }) => {
        const { result } = await this.asking.answer(billStanding, toDetermineBill(body, today));
        return {
          billId: body.id,
          principalOwed: result.principalOwed === null ? null : parseMoney(result.principalOwed),
          caseNumbers: body.case_numbers,
          adcvdPrincipal: partsOf(body).adcvd,
          paid: result.payments.map(({ paidOn, principal, interest }) => ({
            paidOn: paidOn as IsoDate,
            principal: parseMoney(principal),
            interest: parseMoney(interest),
          })),
        };
      }),
    );
  }

  /** A reliquidation takes the place of what a bill stands on: it falls, whatever was paid on it, in the running transaction. */
  replaceBill(actor: Actor, id: string, reason: string): Promise<void> {
    return this.acts.change(actor, id, replacement({ on: this.clock.today(), reason }));
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
