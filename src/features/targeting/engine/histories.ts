import { Injectable } from '@nestjs/common';
import { addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { eachInTurns } from '../../../kernel/turns.js';
import { Database } from '../../../platform/database/database.js';
import type { Statement } from '../../../platform/database/database.js';
import { inTurns } from '../../../platform/http/in-turns.js';
import type { Held, ImporterHistory } from './history.js';
import { HistoryBuilder } from './history-builder.js';
import type { EntryRow, HeldRow, LineRow, VersionRow } from './history-builder.js';
import {
  CANCELLED_OF,
  ENTRIES_OF,
  HELD_OF,
  IMPORTERS_THAT_FILED,
  LINES_OF,
  MONTHS_OF,
  SUCCESSIONS,
  VERSIONS_OF,
} from './histories.sql.js';

const READER = 'system:targeting';
/** Entries of twelve months count, and the month they begin in. */
const MONTHS_BACK = 13;
const MOST_IMPORTERS = 400;
const ENOUGH_ENTRIES = 4_000;

/** The days over which importers are asked about. */
export interface Period {
  readonly from: IsoDate;
  readonly through: IsoDate;
}
interface CancelledRow extends Record<string, unknown> {
  readonly entryId: string;
  readonly at: number;
}
export type Succession = Held<string> & { readonly importerId: string };

/** Reads what is on record of importers by sets: some statements for hundreds of them with all their entries. */
@Injectable()
export class Histories {
  constructor(private readonly database: Database) {}

  /** The next importers that filed in the period, in the order of their ids; as many as have entries enough. */
  async next({ from, through }: Period, after: string): Promise<readonly string[]> {
    const found = await this.rows<{ importerId: string; entries: number }>(IMPORTERS_THAT_FILED, [
      `${from.slice(0, 7)}-01`,
      through,
      after,
      MOST_IMPORTERS,
    ]);
    let entries = 0;
    const enough = found.findIndex((one) => (entries += one.entries) >= ENOUGH_ENTRIES);
    return found.slice(0, enough < 0 ? found.length : enough + 1).map(({ importerId }) => importerId);
  }

  async read(importerIds: readonly string[], from: IsoDate): Promise<readonly ImporterHistory[]> {
    const months = (await this.rows<{ month: IsoDate }>(MONTHS_OF, [importerIds])).map(({ month }) => month);
    const of = [importerIds, months];
    const builder = new HistoryBuilder(importerIds);
    const first = addMonths(`${from.slice(0, 7)}-01` as IsoDate, -MONTHS_BACK);
    await eachOf(await this.rows<EntryRow>(ENTRIES_OF, of), (row) => builder.addEntry(row));
    await eachOf(await this.rows<VersionRow>(VERSIONS_OF, of), (row) => builder.addVersion(row));
    await eachOf(await this.rows<LineRow>(LINES_OF, [...of, first]), (row) => builder.addLine(row));
    await eachOf(await this.rows<CancelledRow>(CANCELLED_OF, of), ({ entryId, at }) => builder.cancel(entryId, at));
    await eachOf(await this.rows<HeldRow>(HELD_OF, [importerIds]), (row) => builder.addHeld(row));
    return builder.built;
  }

  successions(): Promise<readonly Succession[]> {
    return this.rows<Succession & Record<string, unknown>>(SUCCESSIONS, []);
  }

  private rows<Row extends Record<string, unknown>>(
    statement: Statement,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    return this.database.queryAs<Row>(READER, statement, values);
  }
}

// Some rows at a turn, so that others are served in between.
async function eachOf<Row>(rows: readonly Row[], add: (row: Row) => void): Promise<void> {
  await inTurns(eachInTurns(rows, add));
}
