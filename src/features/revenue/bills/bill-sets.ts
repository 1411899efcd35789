import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/errors.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Answer } from '../../../platform/determinations/answer.js';
import { Asking } from '../../../platform/determinations/asking.js';
import type { DomainEvent } from '../../../platform/outbox/domain-event.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Books } from '../books/books.js';
import type { ChangeOfBill, HeldForChange } from './bill-acts.service.js';
import { billDelinquent } from './bill.events.js';
import { lastDayOf, toBillEventRow, toDetermineBill, wasDelinquent } from './bill-row.js';
import type { BillEventRow, BillRow } from './bill-row.js';
import { billStanding } from './bill-standing.question.js';
import type { BillStandingResultView } from './bill-standing.view.js';
import { accountsOf, toBook } from './bill-transfers.js';
import { BILLS_OF_IDS, INSERT_EVENTS, SET_OPEN_ALL, TELL_DELINQUENCY_ALL } from './bill.sql.js';

const ITSELF = 'system:revenue';
const OPEN: readonly (string | null)[] = ['open', 'delinquent'];

/** What is noted on one bill, decided and not kept yet. */
interface Noted {
  readonly changed: BillRow;
  readonly kept: BillEventRow;
  readonly told: DomainEvent;
  readonly before: BillStandingResultView;
  readonly answer: Answer<BillStandingResultView>;
}

/** Adds the same to the record of many bills: each is decided by itself, and all are kept by one statement a table. */
@Injectable()
export class BillSets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly books: Books,
    private readonly outbox: Outbox,
  ) {}

  /** Notes it on bills that are held, in the running transaction; one of which a rate of interest is not on record is left out. How many were. */
  async noteAll(
    actor: Actor,
    ids: readonly string[],
    judge: (held: HeldForChange) => ChangeOfBill,
    which: (row: BillRow) => boolean = () => true,
  ): Promise<number> {
    if (ids.length === 0) return 0;
    const found = await this.database.queryAs<{ body: BillRow }>(ITSELF, BILLS_OF_IDS, [this.clock.now(), ids]);
    const noted: Noted[] = [];
    for (const { body } of found) if (which(body)) noted.push(...(await this.decided(body, judge)));
    if (noted.length > 0) await this.keep(actor, noted);
    return noted.length;
  }

  private async decided(row: BillRow, judge: (held: HeldForChange) => ChangeOfBill): Promise<readonly Noted[]> {
    const { event, told } = judge({ row, today: this.clock.today() });
    const kept = toBillEventRow(event, { id: newId('bev'), recorded_at: this.clock.now() });
    const changed: BillRow = { ...row, events: [...row.events, kept] };
    const day = lastDayOf(changed);
    try {
      const before = await this.standing(row, day);
      const { answer } = await this.asking.decide(billStanding, toDetermineBill(changed, day));
      return [{ changed, kept, told, before, answer }];
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
  }

  private async keep(actor: Actor, noted: readonly Noted[]): Promise<void> {
    const determinations = await this.asking.keepAll(
      actor,
      noted.map(({ answer, changed }) => ({ answer, organisationId: changed.importer_organisation_id })),
    );
    const events = noted.map(({ kept, changed }, i) => ({
      ...kept,
      bill_id: changed.id,
      determination_id: determinations[i],
      recorded_by: actor.id,
    }));
    await this.database.query(INSERT_EVENTS, [JSON.stringify(events)]);
    const open = noted.map(({ answer }) => OPEN.includes(answer.result.status));
    await this.database.query(SET_OPEN_ALL, [noted.map(({ changed }) => changed.id), open]);
    const accounts = noted.flatMap(({ changed }) => Object.values(accountsOf(changed.id)));
    const stands = await this.books.balances(accounts);
    const transfers = noted.flatMap(({ changed, kept, before, answer }) => {
      const { principal, interest } = accountsOf(changed.id);
      const balances = { principal: stands.get(principal) ?? 0n, interest: stands.get(interest) ?? 0n };
      return toBook(changed, kept, { balances, before, after: answer.result });
    });
    await this.books.post(actor.id, transfers);
    await this.outbox.addAll([...(await this.delinquencies(noted)), ...noted.map(({ told }) => told)]);
  }

  private async delinquencies(noted: readonly Noted[]): Promise<readonly DomainEvent[]> {
    const late = noted.filter(({ changed, answer }) => wasDelinquent(changed, answer.result));
    const values = [late.map(({ changed }) => changed.id), this.clock.today()];
    const told = await this.database.query<{ id: string; importer_id: string }>(TELL_DELINQUENCY_ALL, values);
    return told.map(({ id, importer_id: importerId }) => billDelinquent({ billId: id, importerId }));
  }

  private async standing(row: BillRow, asOf: IsoDate): Promise<BillStandingResultView> {
    return (await this.asking.answer(billStanding, toDetermineBill(row, asOf))).result;
  }
}
