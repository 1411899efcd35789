import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { copyTexts } from '../../../platform/loading/copy-rows.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OPEN_MONTH } from '../entries.sql.js';
import { ENTRY_EVENTS_TOLD } from '../entry.events.js';
import type { ClockSets, ToFile } from './staged-rows.js';
import {
  CLEAR_STAGES,
  CLOCK_COLUMNS,
  ENTRY_COLUMNS,
  FILE_STAGED,
  FLAG_COLUMNS,
  STAGED_INTO_DIRECTORY,
  STAGED_LINE_COLUMNS,
  STAGES,
  UNSTAGE,
} from './staged.sql.js';

/** Keeps many checked entries as one filed alone is kept, by sets: copied to where row-level security lets one copy, and inserted from there. */
@Injectable()
export class StagedFilings {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** In the running transaction; the ids of those that were filed. The number of the others was taken meanwhile. */
  async file(
    actor: Actor,
    entries: readonly ToFile[],
    clocks: ClockSets['texts'],
    filedOn: IsoDate,
  ): Promise<ReadonlySet<string>> {
    if (entries.length === 0) return new Set();
    const month = `${filedOn.slice(0, 7)}-01`;
    await this.database.query(OPEN_MONTH, [month]);
    for (const stage of STAGES) await this.database.query(stage);
    await this.stage(entries, clocks);
    const rows = await this.database.query<{ id: string }>(STAGED_INTO_DIRECTORY, [month]);
    const filed = new Set(rows.map(({ id }) => id));
    const taken = entries.flatMap(({ id }) => (filed.has(id) ? [] : [id]));
    if (taken.length > 0) for (const unstage of UNSTAGE) await this.database.query(unstage, [taken]);
    const given = { month, now: this.clock.now(), actor: actor.id };
    for (const { takes, ...statement } of FILE_STAGED)
      await this.database.query(
        statement,
        takes.map((name) => given[name]),
      );
    await this.tell(entries.filter(({ id }) => filed.has(id)));
    return filed;
  }

  /** For others in the same transaction: what was staged is gone by itself only at its end. */
  async clear(): Promise<void> {
    for (const stage of STAGES) await this.database.query(stage);
    await this.database.query(CLEAR_STAGES);
  }

  private async stage(entries: readonly ToFile[], clocks: ClockSets['texts']): Promise<void> {
    const texts = (of: 'entry' | 'lines' | 'flags'): readonly string[] => entries.map((entry) => entry[of]);
    await copyTexts(this.database, 'staged_entry', ENTRY_COLUMNS, texts('entry'));
    await copyTexts(this.database, 'staged_line', STAGED_LINE_COLUMNS, texts('lines'));
    await copyTexts(this.database, 'staged_clock', CLOCK_COLUMNS, clocks);
    if (entries.some(({ flags }) => flags !== ''))
      await copyTexts(this.database, 'staged_flag', FLAG_COLUMNS, texts('flags'));
  }

  private async tell(filed: readonly ToFile[]): Promise<void> {
    await this.outbox.addAll(
      filed.flatMap(({ id, withSummary }) => [
        ENTRY_EVENTS_TOLD.filed({ entryId: id }),
        ...(withSummary ? [ENTRY_EVENTS_TOLD.summary_filed({ entryId: id })] : []),
      ]),
    );
  }
}
