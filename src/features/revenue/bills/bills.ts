import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { InterestRatesRecord } from '../../reference/index.js';
import { allot } from '../rules/index.js';
import { BillActs } from './bill-acts.service.js';
import { AdcvdBillsOverTime, NO_CHANGES, adcvdBillOf } from './adcvd-bills-over-time.js';
import type { AdcvdBill, Recorded } from './adcvd-bills-over-time.js';
import { demandsOn, honouredPayments, isUnderProtest, partsOf, toDetermineBill } from './bill-row.js';
import type { BillRow } from './bill-row.js';
import { billStanding } from './bill-standing.question.js';
import { protestClosed, protested } from './bill-notes.js';
import { toBillOfEntry } from './bill-of-entry.js';
import type { BillOfEntry, DemandOnSurety } from './bill-of-entry.js';
import type { IssueBill, RecordPayment } from './bill.dto.js';
import { paymentOn, replacement } from './bill-changes.js';
import { BILLS_OF_ENTRY, BILLS_OF_IMPORTERS, DEMANDED_OF, LOCK_BILL, SURETIES_OF_BONDS } from './bill.sql.js';

const READER = 'system:revenue';

/** What later features ask of bills. Who may see one is decided by the policy of the asking view. */
@Injectable()
export class Bills {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: BillActs,
    private readonly asking: Asking,
    private readonly rates: InterestRatesRecord,
  ) {}

  /** Bills an importer in the running transaction or one of its own; the id of the bill. A day before today is for what a sandbox begins with. */
  issueBill(actor: Actor, given: IssueBill, issuedOn = this.clock.today()): Promise<string> {
    return this.acts.issue(actor, given, issuedOn);
  }

  /** Whose bond it is, by importer; null where there is no such bond. */
  async principalOf(bondNumber: string): Promise<string | null> {
    const [bond] = await this.database.queryAs<{ principals: string[] }>(READER, SURETIES_OF_BONDS, [[bondNumber]]);
    return bond?.principals[0] ?? null;
  }

  /** Records a payment on a bill. */
  async payBill(actor: Actor, id: string, paid: RecordPayment): Promise<void> {
    await this.acts.change(actor, id, paymentOn(paid));
  }

  /** Every bill of an entry that was not cancelled, held to the end of the running transaction. */
  async holdBillsOfEntry(importerId: string, entryNumber: string): Promise<readonly BillOfEntry[]> {
    const today = this.clock.today();
    return Promise.all(
      (await this.held(importerId, entryNumber)).map(async (body) => {
        const { result } = await this.asking.answer(billStanding, toDetermineBill(body, today));
        return toBillOfEntry(body, result);
      }),
    );
  }

  /** A protest was filed: every bill of the entry stands under it. */
  async protestBillsOfEntry(actor: Actor, importerId: string, entryNumber: string): Promise<void> {
    for (const row of await this.held(importerId, entryNumber))
      if (!isUnderProtest(row, this.clock.today())) await this.acts.change(actor, row.id, protested);
  }

  /** The last protest against an entry has ended: none of its bills stands under one. */
  async closeProtestOfEntry(actor: Actor, importerId: string, entryNumber: string): Promise<void> {
    for (const row of await this.held(importerId, entryNumber))
      if (isUnderProtest(row, this.clock.today())) await this.acts.change(actor, row.id, protestClosed);
  }

  /** Bills whose payment was demanded of a surety by a day, as long as something is owed on them: what it has to answer for. */
  async demandsOnSurety(
    organisationId: string,
    asOf: IsoDate = this.clock.today(),
  ): Promise<readonly DemandOnSurety[]> {
    const rows = await this.database.queryAs<{ body: BillRow }>(READER, DEMANDED_OF, [
      this.clock.now(),
      organisationId,
      asOf,
    ]);
    const found = await Promise.all(
      rows.map(async ({ body }) => {
        const { owed } = (await this.asking.answer(billStanding, toDetermineBill(body, asOf))).result;
        const demand = demandsOn(body, asOf);
        return demand
          ? [
              {
                billId: body.id,
                bondNumbers: body.bond_numbers,
                ...demand,
                owed: owed === null ? null : parseMoney(owed),
              },
            ]
          : [];
      }),
    );
    return found.flat().filter(({ owed }) => owed !== 0n);
  }

  /** A reliquidation takes the place of what a bill stands on: it falls, whatever was paid on it, in the running transaction. */
  async replaceBill(actor: Actor, id: string, reason: string): Promise<void> {
    await this.acts.change(actor, id, replacement({ on: this.clock.today(), reason }));
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
      const bill = await adcvdBillOf(body, asOf, () => this.paymentsOf(body, asOf, knownAt));
      if (bill) found.get(body.importer_id)?.push(bill);
    }
    return found;
  }

  /** The same over time: what is on record of them is read once and told for any day and instant. */
  async adcvdBillsOverTime(importerIds: readonly string[]): Promise<AdcvdBillsOverTime> {
    const values = ['infinity', [...new Set(importerIds)], '9999-12-31'];
    const rows = await this.database.queryAs<{ body: BillRow & Recorded }>(READER, BILLS_OF_IMPORTERS, values);
    const bodies = rows.map(({ body }) => body);
    const rates = bodies.length === 0 ? NO_CHANGES : await this.rates.changes();
    return new AdcvdBillsOverTime(bodies, rates, (row, asOf, knownAt) => this.paymentsOf(row, asOf, knownAt));
  }

  private async held(importerId: string, entryNumber: string): Promise<readonly BillRow[]> {
    // Whatever is on record counts, also what a process whose clock is ahead has put there: nothing unpaid is refunded.
    const values = ['infinity', entryNumber, importerId];
    const find = async (): Promise<readonly BillRow[]> =>
      (await this.database.queryAs<{ body: BillRow }>(READER, BILLS_OF_ENTRY, values))
        .map(({ body }) => body)
        .filter((row) => !row.events.some(({ kind }) => kind === 'cancelled'));
    for (const { id } of await find()) await this.database.queryAs(READER, LOCK_BILL, [id]);
    return find();
  }

  // What a payment left of its principal once the interest of its day was paid; whoever pays for an importer pays as it.
  private async paymentsOf(row: BillRow, asOf: IsoDate, knownAt: Instant): Promise<AdcvdBill['payments']> {
    const paid = honouredPayments(row, asOf);
    if (paid.length === 0) return [];
    const { adcvd, principal } = partsOf(row);
    const { result } = await this.asking.answer(billStanding, toDetermineBill(row, asOf, knownAt));
    const applied = result.payments.map(({ principal }) => parseMoney(principal));
    const known = applied.length === paid.length ? allot(applied, adcvd, principal) : null;
    return paid.map(({ amount, effective_on: paidOn, paid_by: by }, i) => ({
      amount: known?.[i] ?? null,
      ...(known ? {} : { atMost: parseMoney(amount ?? '0') }),
      paidOn,
      by: by === 'surety' ? 'surety' : 'importer',
    }));
  }
}
