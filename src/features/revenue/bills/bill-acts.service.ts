import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import type { DomainEvent } from '../../../platform/outbox/domain-event.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Books } from '../books/books.js';
import { billDelinquent, billIssued } from './bill.events.js';
import { BillReader } from './bill-reader.service.js';
import { lastDayOf, toBillEventRow, toDetermineBill, wasDelinquent } from './bill-row.js';
import type { BillRow, NewBillEvent } from './bill-row.js';
import { billStanding } from './bill-standing.question.js';
import type { BillStandingResultView } from './bill-standing.view.js';
import type { IssueBill } from './bill.dto.js';
import { accountsOf, toBook } from './bill-transfers.js';
import {
  IMPORTER_OF_BILL,
  INSERT_BILL,
  INSERT_EVENT,
  LOCK_BILL,
  SURETIES_OF_BONDS,
  TELL_DELINQUENCY,
} from './bill.sql.js';
import { factsOfIssue, faultsOfIssue } from './issue-faults.js';

const ITSELF = 'system:revenue';
const TRIES = 5;

/** Issues bills and adds to their record; the books follow in the same transaction. */
@Injectable()
export class BillActs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly reader: BillReader,
    private readonly books: Books,
    private readonly outbox: Outbox,
  ) {}

  /** Bills an importer; its id is the answer. All faults at once. */
  issue(actor: Actor, given: IssueBill, issuedOn = this.clock.today()): Promise<string> {
    return this.database.transaction(actor, async () => {
      const [importer] = await this.database.query<{ id: string; organisation_id: string | null }>(IMPORTER_OF_BILL, [
        given.importerId,
      ]);
      const bonds = await this.database.queryAs<{ number: string; principals: string[]; organisations: string[] }>(
        ITSELF,
        SURETIES_OF_BONDS,
        [given.bondNumbers ?? []],
      );
      const faults = faultsOfIssue(given, { importer, bonds, issuedOn });
      if (faults.length > 0 || !importer) throw unlawful(faults);
      const { answer } = await this.asking.decide(billStanding, factsOfIssue(given, issuedOn));
      const { id: determinationId } = await this.asking.keep(actor, answer, importer.organisation_id);
      const id = newId('bil');
      const row = {
        id,
        reason: given.reason,
        importer_id: importer.id,
        importer_organisation_id: importer.organisation_id,
        surety_organisation_ids: [...new Set(bonds.flatMap(({ organisations }) => organisations))],
        bond_numbers: given.bondNumbers ?? [],
        entry_number: given.entryNumber ?? null,
        case_numbers: given.caseNumbers ?? [],
        principal: formatMoney(parseMoney(given.principal)),
        adcvd_principal: formatMoney(parseMoney(given.adcvdPrincipal ?? '0')),
        interest: formatMoney(parseMoney(given.interest ?? '0')),
        issued_on: issuedOn,
        liquidated_on: given.liquidatedOn ?? null,
        due_on: answer.result.dueOn,
        billed_as: given.billedAs ?? 'importer',
        recorded_at: this.clock.now(),
        recorded_by: actor.id,
        determination_id: determinationId,
      };
      await this.number(row);
      const [principal, interest] = [parseMoney(row.principal), parseMoney(row.interest)];
      await this.books.post(actor.id, [
        {
          kind: 'bill',
          subject: id,
          effectiveOn: issuedOn,
          debit: accountsOf(id).principal,
          credit: 'house:duties',
          amount: principal,
        },
        {
          kind: 'billed_interest',
          subject: id,
          effectiveOn: issuedOn,
          debit: accountsOf(id).interest,
          credit: 'house:interest',
          amount: interest,
        },
      ]);
      await this.outbox.add(billIssued({ billId: id, importerId: importer.id }));
      return id;
    });
  }

  /** Adds to the record of a bill that is held: what `judge` makes of how it stands; the books and those who listen hear of it. */
  change(actor: Actor, id: string, judge: (held: HeldForChange) => ChangeOfBill): Promise<BillRow> {
    return this.database.transaction(actor, async () => {
      await this.database.queryAs(ITSELF, LOCK_BILL, [id]);
      const row = await this.reader.row(actor, id);
      const today = this.clock.today();
      const { event, faults, told } = judge({ row, today });
      if (faults.length > 0) throw unlawful(faults);
      const kept = toBillEventRow(event, { id: newId('bev'), recorded_at: this.clock.now() });
      const changed: BillRow = { ...row, events: [...row.events, kept] };
      // The accounts stand on the last day of its record, an event of an earlier day or not.
      const day = lastDayOf(changed);
      const before = await this.standing(row, day);
      const { answer } = await this.asking.decide(billStanding, toDetermineBill(changed, day));
      const { id: determinationId } = await this.asking.keep(actor, answer, row.importer_organisation_id);
      const saved = { ...kept, bill_id: id, determination_id: determinationId, recorded_by: actor.id };
      const open = answer.result.status === 'open' || answer.result.status === 'delinquent';
      await this.database.query(INSERT_EVENT, [JSON.stringify(saved), open]);
      const { principal, interest } = accountsOf(id);
      const stands = await this.books.balances([principal, interest]);
      const balances = { principal: stands.get(principal) ?? 0n, interest: stands.get(interest) ?? 0n };
      await this.books.post(actor.id, toBook(changed, kept, { balances, before, after: answer.result }));
      // The worker tells of what is unpaid; what was paid late, or given up, before it looked is told here.
      const late =
        wasDelinquent(changed, answer.result) && (await this.database.query(TELL_DELINQUENCY, [id, today])).length > 0;
      await this.outbox.addAll([...(late ? [billDelinquent({ billId: id, importerId: row.importer_id })] : []), told]);
      return changed;
    });
  }

  private async standing(row: BillRow, asOf: IsoDate): Promise<BillStandingResultView> {
    return (await this.asking.answer(billStanding, toDetermineBill(row, asOf))).result;
  }

  // Ten digits, the first two the year's; one that is taken is drawn again.
  private async number(row: object & { readonly issued_on: IsoDate }): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const number = row.issued_on.slice(2, 4) + String(randomInt(100_000_000)).padStart(8, '0');
      const [taken] = await this.database.query(INSERT_BILL, [JSON.stringify({ ...row, number })]);
      if (taken) return;
    }
    throw new Error('no number was free');
  }
}

/** A bill in hand, and the day. */
export interface HeldForChange {
  readonly row: BillRow;
  readonly today: IsoDate;
}

/** What is to be added to the record of a bill, what forbids it, and what is told of it. */
export interface ChangeOfBill {
  readonly event: NewBillEvent;
  readonly faults: readonly Fault[];
  readonly told: DomainEvent;
}
