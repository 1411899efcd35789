import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { reconciledMeanwhile } from '../entry.errors.js';
import { HOLD_ENTRIES } from '../front-door/entries-on-file.sql.js';
import type { ToAssess } from '../filing/assessed-entry.js';
import { RECONCILIATION } from '../rules/checks/filing.js';
import type { ReconciliationIssue } from '../rules/filed-entry.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import { RECONCILED_WHOLLY, UNDERLYING } from './reconciliation.sql.js';
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
   * Keeps that the entries which a reconciliation names are reconciled, in the transaction of its filing: they are held until it ends, so that of two
   * reconciliations one is taken and the other told.
   */
  async keep({ declared, importer }: Pick<ToAssess, 'declared' | 'importer'>, on: IsoDate | null): Promise<void> {
    const numbers = named(declared);
    if (on === null || numbers.length === 0) return;
    await this.database.actAs(ITSELF, async () => {
      const ids = [...(await this.rows(numbers)).values()].map(({ id }) => id);
      await this.database.query(HOLD_ENTRIES, [ids]);
      const rows = [...(await this.rows(numbers)).values()].filter((row) => row.importerId === importer.importerId);
      await this.reconcile(rows, declared.entryNumber, declared.reconciliation ?? [], on);
    });
  }

  private async reconcile(
    rows: readonly UnderlyingRow[],
    by: string,
    issues: readonly ReconciliationIssue[],
    on: IsoDate,
  ): Promise<void> {
    const byLeft = new Map<string, UnderlyingRow[]>();
    for (const row of rows) {
      const asked = issues.length > 0 ? issues : row.flags;
      const others = reconciledBy(row, by);
      if (others.some((one) => one.issues.length === 0 || asked.some((issue) => one.issues.includes(issue))))
        throw reconciledMeanwhile();
      if (row.reconciled.length > others.length) continue;
      const done = [...asked, ...others.flatMap((one) => one.issues)];
      const left = row.flags.filter((issue) => !done.includes(issue)).join(' ');
      byLeft.set(left, [...(byLeft.get(left) ?? []), row]);
    }
    for (const [left, those] of byLeft) {
      const ids = those.map(({ id }) => id);
      const details = { by, issues, ...(left === '' ? {} : { left: left.split(' ') }) };
      await this.happenings.keepAll(ITSELF, { ids, days: ids.map(() => on), kind: 'reconciled', details });
      if (left === '') await this.database.query(RECONCILED_WHOLLY, [ids]);
    }
  }

  private async rows(numbers: readonly string[]): Promise<ReadonlyMap<string, UnderlyingRow>> {
    const rows = await this.database.queryAs<UnderlyingRow>(ITSELF.id, UNDERLYING, [numbers]);
    return new Map(rows.map((row) => [row.entryNumber, row]));
  }
}

const named = ({ entryType, underlyingEntryNumbers = [] }: ToAssess['declared']): readonly string[] =>
  entryType === RECONCILIATION ? underlyingEntryNumbers : [];
