import { Injectable } from '@nestjs/common';
import { addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { eachInTurns } from '../../../kernel/turns.js';
import { Database } from '../../../platform/database/database.js';
import type { Statement } from '../../../platform/database/database.js';
import { inTurns } from '../../../platform/http/in-turns.js';
import type { Held, ImporterHistory } from './history.js';
import { HistoryBuilder } from './history-builder.js';
import type { EntryRow, HeldRow, LinesRow, Period, VersionRow } from './history-builder.js';
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

export type { Period } from './history-builder.js';

const READER = 'system:targeting';
/** Entries of twelve months count, and the month they begin in. */
const MONTHS_BACK = 13;
const LISTED_AT_ONCE = 4_000;
const ENOUGH_ENTRIES = 1_500;

/** Importers side by side in the order of their ids, from the first through the last. */
export interface ImporterEnds {
  readonly first: string;
  readonly last: string;
}
export interface ImporterSet extends ImporterEnds {
  /** How many entries they have on record. */
  readonly entries: number;
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

  /** The importers after one that filed in the period, in the order of their ids: as many to a set as have entries enough. */
  async *sets({ from, through }: Period, after: string): AsyncGenerator<ImporterSet, undefined, undefined> {
    for (let last: string | undefined = after; last !== undefined;) {
      const values = [`${from.slice(0, 7)}-01`, through, last, LISTED_AT_ONCE];
      const found: readonly Filer[] = await this.rows<Filer>(IMPORTERS_THAT_FILED, values);
      yield* setsOf(found);
      last = found.at(-1)?.importerId;
    }
  }

  async read({ first, last }: ImporterEnds, period: Period): Promise<readonly ImporterHistory[]> {
    const ends = [first, last];
    const months = (await this.rows<{ month: IsoDate }>(MONTHS_OF, ends)).map(({ month }) => month);
    const of = [...ends, months];
    const builder = new HistoryBuilder();
    const counts = addMonths(`${period.from.slice(0, 7)}-01` as IsoDate, -MONTHS_BACK);
    await eachOf(await this.rows<EntryRow>(ENTRIES_OF, of), (row) => builder.addEntry(row));
    const filers = builder.keep(period);
    await eachOf(await this.rows<VersionRow>(VERSIONS_OF, of), (row) => builder.addVersion(row));
    await eachOf(await this.rows<LinesRow>(LINES_OF, [...of, counts]), (row) => builder.addLines(row));
    await eachOf(await this.rows<CancelledRow>(CANCELLED_OF, of), ({ entryId, at }) => builder.cancel(entryId, at));
    await eachOf(await this.rows<HeldRow>(HELD_OF, [filers]), (row) => builder.addHeld(row));
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

interface Filer extends Record<string, unknown> {
  readonly importerId: string;
  readonly entries: number;
}

function* setsOf(filers: readonly Filer[]): Generator<ImporterSet, undefined, undefined> {
  let [first, entries] = ['', 0];
  for (const [i, { importerId: last, ...filer }] of filers.entries()) {
    if (entries === 0) first = last;
    entries += filer.entries;
    if (entries < ENOUGH_ENTRIES && i < filers.length - 1) continue;
    yield { first, last, entries };
    entries = 0;
  }
}
