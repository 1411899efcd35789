import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { reconciledMeanwhile } from '../entry.errors.js';
import type { EntryEventKind } from '../entry.events.js';
import { HOLD_ENTRIES } from '../front-door/entries-on-file.sql.js';
import type { ToAssess } from '../filing/assessed-entry.js';
import { RECONCILIATION } from '../rules/checks/filing.js';
import type { ReconciliationIssue } from '../rules/filed-entry.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import type { EventDetails } from '../timeline/entry-happenings.js';
import { LEFT_TO_RECONCILE, RECONCILED_WHOLLY, UNDERLYING } from './reconciliation.sql.js';
import { reconciledBy, underlyingEntry } from './underlying-row.js';
import type { UnderlyingRow } from './underlying-row.js';

const ITSELF: Actor = { id: 'system:reconciliations', role: 'system', organisationId: null, scopes: [] };

/** Reads what reconciliations name, and keeps of it that it is reconciled. */
@Injectable()
export class Reconciliations {
  constructor(
    private readonly database: Database,
    private readonly happenings: EntryHappenings,
  ) {}

  /** Each in its place, with what is on record of the entries that it names; one round trip for all, and none where nothing is reconciled. */
  async withUnderlying(asked: readonly ToAssess[]): Promise<readonly ToAssess[]> {
    const numbers = new Set(asked.flatMap(({ declared }) => named(declared)));
    if (numbers.size === 0) return asked;
    const rows = await this.rows([...numbers]);
    return asked.map((one) => {
      const { declared, importer } = one;
      if (declared.entryType !== RECONCILIATION) return one;
      const naming = { importerId: importer.importerId, entryNumber: declared.entryNumber };
      return { ...one, underlying: named(declared).map((number) => underlyingEntry(number, rows.get(number), naming)) };
    });
  }

  /**
   * Keeps that the entries which a reconciliation names are reconciled, and that those which the version before it named beside them are so no longer,
   * in the transaction of its filing: they are held until it ends, so that of two reconciliations one is taken and the other told.
   */
  async keep(
    { declared, importer }: Pick<ToAssess, 'declared' | 'importer'>,
    on: IsoDate | null,
    before?: ToAssess['declared'],
  ): Promise<void> {
    if (on === null) return;
    if (before) await this.withdraw(before, on, named(declared));
    await this.heldRows(named(declared), async (rows) => {
      const own = rows.filter((row) => row.importerId === importer.importerId);
      await this.reconcile(own, declared.entryNumber, declared.reconciliation ?? [], on);
    });
  }

  /** What a reconciliation named, but for what it goes on naming, is reconciled by it no longer: what is left of it is due again. */
  async withdraw(declared: ToAssess['declared'], on: IsoDate, but: readonly string[] = []): Promise<void> {
    const dropped = named(declared).filter((number) => !but.includes(number));
    await this.heldRows(dropped, async (rows) => {
      const by = declared.entryNumber;
      const theirs = rows.filter((row) => row.reconciled.some(({ number }) => number === by));
      const leaves = (row: UnderlyingRow) => leftOf(row, issuesOf(reconciledBy(row, by)));
      for (const [left, ids] of grouped(theirs, leaves)) {
        const details = { by, ...leftDetails(left) };
        await this.tell(ids, 'reconciliation_withdrawn', details, on);
        if (left !== '') await this.database.query(LEFT_TO_RECONCILE, [ids]);
      }
    });
  }

  private async heldRows(
    numbers: readonly string[],
    work: (rows: readonly UnderlyingRow[]) => Promise<void>,
  ): Promise<void> {
    if (numbers.length === 0) return;
    await this.database.actAs(ITSELF, async () => {
      const ids = [...(await this.rows(numbers)).values()].map(({ id }) => id);
      await this.database.query(HOLD_ENTRIES, [ids]);
      await work([...(await this.rows(numbers)).values()]);
    });
  }

  private async reconcile(
    rows: readonly UnderlyingRow[],
    by: string,
    issues: readonly ReconciliationIssue[],
    on: IsoDate,
  ): Promise<void> {
    const askedOf = (row: UnderlyingRow) => (issues.length > 0 ? issues : row.flags);
    const overlaps = (row: UnderlyingRow): boolean =>
      reconciledBy(row, by).some(
        (one) => one.issues.length === 0 || askedOf(row).some((issue) => one.issues.includes(issue)),
      );
    if (rows.some(overlaps)) throw reconciledMeanwhile();
    // What it reconciled already it reconciles once, unless it is for something else now.
    const open = rows.filter((row) => !row.reconciled.some((one) => one.number === by && isSame(one.issues, issues)));
    const leaves = (row: UnderlyingRow) => leftOf(row, [...askedOf(row), ...issuesOf(reconciledBy(row, by))]);
    for (const [left, ids] of grouped(open, leaves)) {
      await this.tell(ids, 'reconciled', { by, issues, ...leftDetails(left) }, on);
      await this.database.query(left === '' ? RECONCILED_WHOLLY : LEFT_TO_RECONCILE, [ids]);
    }
  }

  private tell(ids: readonly string[], kind: EntryEventKind, details: EventDetails, on: IsoDate): Promise<void> {
    return this.happenings.keepAll(ITSELF, { ids, days: ids.map(() => on), kind, details });
  }

  private async rows(numbers: readonly string[]): Promise<ReadonlyMap<string, UnderlyingRow>> {
    const rows = await this.database.queryAs<UnderlyingRow>(ITSELF.id, UNDERLYING, [numbers]);
    return new Map(rows.map((row) => [row.entryNumber, row]));
  }
}

const named = ({ entryType, underlyingEntryNumbers = [] }: ToAssess['declared']): readonly string[] =>
  entryType === RECONCILIATION ? underlyingEntryNumbers : [];

const issuesOf = (reconciled: UnderlyingRow['reconciled']): readonly ReconciliationIssue[] =>
  reconciled.flatMap(({ issues }) => issues);
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((issue) => b.includes(issue));

// What its flags leave to reconcile, as one text; empty where nothing is left.
const leftOf = ({ flags }: UnderlyingRow, done: readonly ReconciliationIssue[]): string =>
  flags.filter((issue) => !done.includes(issue)).join(' ');
const leftDetails = (left: string): EventDetails => (left === '' ? {} : { left: left.split(' ') });

function grouped(
  rows: readonly UnderlyingRow[],
  left: (row: UnderlyingRow) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) groups.set(left(row), [...(groups.get(left(row)) ?? []), row.id]);
  return groups;
}
