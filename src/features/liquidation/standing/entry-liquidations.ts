import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import { isId } from '../../../kernel/ids.js';
import { parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import type { Hearer } from '../../../platform/manifest/manifest.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { ask } from '../../../platform/rules/ask.js';
import { Entries, LiquidationSchedules, SUMMARISED } from '../../entries/index.js';
import type { EntryOnFile } from '../../entries/index.js';
import { liquidationClockQuestion } from '../clock/liquidation-clock.question.js';
import type { LiquidationTimesView } from '../clock/liquidation-clock.view.js';
import { scheduleOf } from './schedule.js';
import { beginningOfTime, isWarehoused } from '../rules/beginning.js';
import type { BeginningDecision } from '../rules/beginning.js';
import { FINAL_WITHDRAWALS } from '../withdrawals/final-withdrawal.sql.js';
import { liquidationView } from './liquidation-to-view.js';
import type { HeldLiquidation } from './entry-liquidation.access.js';
import type { MissingOfTime } from './entry-liquidation.view.js';
import { asFiled, chargedOn, honoured, toAskClock } from './liquidation-row.js';
import type { LiquidationRow } from './liquidation-row.js';
import { withoutStatements } from './statements.js';
import {
  FIND_LIQUIDATION,
  KEEP_LIQUIDATIONS,
  KNOWN_ENTRY,
  LIQUIDATIONS,
  LOCK_LIQUIDATIONS,
  SET_TIMES,
} from './liquidation.sql.js';

type Accounted = { readonly entryId: string; readonly accountedOn: IsoDate };

const ITSELF: Actor = { id: 'system:liquidation', role: 'system', organisationId: null, scopes: [] };

/** Keeps how each entry stands towards its liquidation, and tells it to whose it is and whose bonds secure it. */
@Injectable()
export class EntryLiquidations implements Hearer, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly entries: Entries,
    private readonly schedules: LiquidationSchedules,
  ) {}

  onModuleInit(): void {
    this.schedules.takeFrom((entryId) => this.towardsLiquidation(entryId));
  }

  /** When an entry is to be liquidated by what is on record, and what was deposited. Before what happened to it is heard, what that will bring. */
  private async towardsLiquidation(entryId: string) {
    const [kept] = await this.database.queryAs<LiquidationRow>(ITSELF, LIQUIDATIONS, [[entryId]]);
    const [entry] = kept ? [] : await this.entries.findEntries([entryId]);
    const row = kept ?? (entry && this.asFiled(entry));
    const times = row ? await this.times(row) : null;
    const paid = row ? honoured(row.depositsPaid).map(({ amount }) => parseMoney(amount)) : [];
    return { schedule: row && times ? scheduleOf(row, times) : null, paid };
  }

  /** An entry was filed, corrected or moved: what is kept of it follows. */
  hear(message: Message): Promise<void> {
    return this.hearAll([message]);
  }

  async hearAll(messages: readonly Message[]): Promise<void> {
    const ids = new Set(messages.map(({ payload }) => String(payload['entryId'])));
    await this.database.actAs(ITSELF, () => this.followAll([...ids]));
  }

  /** How an entry stands today; one that the actor may not know of is not there. */
  async find(actor: Actor, id: string): Promise<HeldLiquidation> {
    const row = await this.row(actor, id);
    return liquidationView(row, await this.times(row), await this.missingOf(row), this.clock.today());
  }

  /** Holds entries to the end of the transaction and reads them; one of which nothing is kept is left out. */
  async hold(ids: readonly string[]): Promise<readonly LiquidationRow[]> {
    await this.database.queryAs(ITSELF, LOCK_LIQUIDATIONS, [ids]);
    return this.database.queryAs<LiquidationRow>(ITSELF, LIQUIDATIONS, [ids]);
  }

  /** Keeps what entry and clock say now, in the running transaction. */
  follow(id: string): Promise<void> {
    return this.followAll([id]);
  }

  private async followAll(ids: readonly string[]): Promise<void> {
    const entries = await this.entries.findEntries(ids);
    if (entries.length === 0) return;
    const accounted = await this.accountedFor(entries);
    const kept = entries.map((entry) => this.keptOf(entry, this.asFiled(entry, accounted.get(entry.id))));
    await this.database.query(KEEP_LIQUIDATIONS, [JSON.stringify(kept)]);
    const rows = await this.hold(ids);
    await this.keepTimes(rows);
    const running = new Set(rows.flatMap(({ entryId, state }) => (state === 'suspended' ? [] : [entryId])));
    const suspended = (await this.hold(ids)).filter(
      ({ entryId, state }) => state === 'suspended' && running.has(entryId),
    );
    const cases = new Map(suspended.map(({ entryId, caseNumbers }) => [entryId, caseNumbers]));
    for (const entry of entries) {
      const under = cases.get(entry.id);
      if (under) await this.tell(ITSELF, entry, { what: 'suspended', cases: under });
    }
  }

  /** Asks the clock of entries that are held and keeps its days; the worker makes what time alone has liquidated. */
  async keepTimes(rows: readonly LiquidationRow[]): Promise<void> {
    const open = rows.filter(({ startedOn, decisions }) => startedOn !== null && decisions.length === 0);
    const set = [];
    for (const row of open) set.push(setOf(row, await this.times(row), this.clock.today()));
    if (set.length > 0) await this.database.query(SET_TIMES, [JSON.stringify(set)]);
  }

  /** What is kept of an entry to which nothing has happened since it was filed, whole; keeps nothing. */
  async describe(entry: EntryOnFile): Promise<Readonly<Record<string, unknown>>> {
    const row = this.asFiled(entry);
    return { ...this.keptOf(entry, row), ...setOf(row, await this.times(row), this.clock.today()) };
  }

  /** Every time of an entry as it stands today; null before its time has begun. */
  async times(row: LiquidationRow): Promise<LiquidationTimesView | null> {
    if (row.startedOn === null) return null;
    const asked = toAskClock(row, row.startedOn, this.clock.today());
    return (await this.asking.answer(liquidationClockQuestion, asked)).result;
  }

  /** Puts an act on the entry’s timeline, which tells importer and surety of it. */
  tell(
    actor: Pick<Actor, 'id'>,
    entry: EntryOnFile,
    details: Readonly<Record<string, string | readonly string[]>>,
    on = this.clock.today(),
  ): Promise<void> {
    const ends = ['liquidated', 'deemed'].includes(String(details['what'])) && SUMMARISED.includes(entry.status);
    return this.entries.keepOnTimeline(actor, entry, { kind: 'liquidation_changed', on, details, ends });
  }

  /** Where an entry stands with customs; undefined where it is not there. */
  async statusOf(entryId: string): Promise<EntryOnFile['status'] | undefined> {
    return (await this.entries.findEntries([entryId]))[0]?.status;
  }

  /** The same of an entry that is held. */
  async told(actor: Pick<Actor, 'id'>, { entryId }: LiquidationRow, details: Readonly<Record<string, string>>) {
    const [entry] = await this.entries.findEntries([entryId]);
    if (entry) await this.tell(actor, entry, details);
  }

  // What alone says from which day its time runs, where it is not on record.
  private async missingOf({ entryId, entryType, startedOn }: LiquidationRow): Promise<readonly MissingOfTime[]> {
    if (startedOn !== null || !isWarehoused(entryType)) return [];
    const [entry] = await this.entries.findEntries([entryId]);
    const missing = entry ? this.beginningOf(entry, null).missing : null;
    return missing === null ? [] : [missing];
  }

  // When the goods of warehouse entries were accounted for, of those among the entries of which it is on record.
  private async accountedFor(entries: readonly EntryOnFile[]): Promise<ReadonlyMap<string, IsoDate>> {
    const ids = entries.filter(({ entryType }) => isWarehoused(entryType)).map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const rows = await this.database.queryAs<Accounted>(ITSELF, FINAL_WITHDRAWALS, [ids]);
    return new Map(rows.map(({ entryId, accountedOn }) => [entryId, accountedOn]));
  }

  private beginningOf(entry: EntryOnFile, accountedOn: IsoDate | null): BeginningDecision {
    const { entryType, filedOn, timeOfEntryOn: enteredOn, status } = entry;
    const fallen = status === 'cancelled' || status === 'refused';
    return ask(beginningOfTime, { entryType, filedOn, enteredOn, fallen, accountedOn }, this.clock.today()).decision;
  }

  private async row(actor: Actor, id: string): Promise<LiquidationRow> {
    if (!isId('ent', id)) throw notFound();
    const [row] = await this.database.queryAs<LiquidationRow>(actor, FIND_LIQUIDATION, [id]);
    if (row) return row;
    const [known] = await this.database.queryAs<{ grantId: string | null }>(actor, KNOWN_ENTRY, [id]);
    const [entry] = known ? await this.entries.findEntries([id]) : [];
    if (!entry || !known) throw notFound();
    return { ...this.asFiled(entry), grantId: known.grantId };
  }

  private keptOf(entry: EntryOnFile, row: LiquidationRow) {
    const { startedOn, caseNumbers, unstatedCases, depositedOn, duties, deposits, fees } = row;
    return {
      entry_id: entry.id,
      importer_id: entry.importerId,
      importer_organisation_id: entry.importerOrganisationId,
      bond_numbers: entry.bondNumbers,
      entry_number: entry.entryNumber,
      port_code: entry.portCode,
      case_numbers: caseNumbers,
      unstated_cases: unstatedCases,
      started_on: startedOn,
      deposited_on: depositedOn,
      duties,
      deposits,
      fees,
      ...chargedOn(entry),
    };
  }

  private asFiled(entry: EntryOnFile, accountedOn: IsoDate | null = null): LiquidationRow {
    const { startedOn } = this.beginningOf(entry, accountedOn);
    // Goods that are to come enter on a day that has not come.
    return asFiled(entry, startedOn !== null && startedOn > this.clock.today() ? null : startedOn);
  }
}

// What the clock says of an entry, as it is kept.
function setOf(row: LiquidationRow, times: LiquidationTimesView | null, on: IsoDate) {
  const { entryId, caseNumbers, notices } = row;
  const asserted =
    notices.length > 0 &&
    notices.every(
      ({ assessment, provisional }) => assessment === 'deposit_rate' || provisional?.ended === 'terminated',
    );
  return {
    entry_id: entryId,
    state: times?.state === 'suspended' ? 'suspended' : 'running',
    must_liquidate_by: times?.mustLiquidateBy ?? null,
    planned_on: (caseNumbers.length === 0 ? times?.plannedOn : times?.noticeOn) ?? null,
    liquidated_on: null,
    // What a court or a case of evasion had suspended is liquidated as that came out: by an officer.
    as_asserted:
      row.suspensions.length === 0 &&
      (caseNumbers.length === 0 || (asserted && !withoutStatements(row, times, on).byOfficer)),
  };
}
