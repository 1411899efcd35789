import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Acting } from '../../../platform/database/acting.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import { datedRows, endFrom, holdFrom } from '../../../platform/database/dated-rows.js';
import type { NewStanding, Standing, StandingSource } from './standing.js';

const BY_SOURCE = advisoryLock('importer-standing');
const WRITER = 'system:importers';

/**
 * How importers stand: measures in force, insufficient bonds, delinquencies. Later features write what they decided, each entry
 * under its own source; who files an entry asks here. Nothing is overwritten: what stood on a day, as known at an instant, stays.
 */
@Injectable()
export class ImporterStandings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Lets it stand from a day on, in the running transaction; the same of the same source again is corrected from that day on. */
  async put({ importerId, kind, measure, source, from, noticedOn }: NewStanding): Promise<void> {
    await this.hold(source);
    const row = { importer_id: importerId, kind, measure, source_type: source.type, source_id: source.id };
    const of = [source.type, source.id, kind, measure ?? ''].join(' ');
    const at = { of, from, now: this.clock.now() };
    await holdFrom(this.database, ROWS, { ...at, row: { ...row, noticed_on: noticedOn } });
  }

  /** Ends with the day before whatever a source brought about; how many entries stood on the day. */
  async end(source: StandingSource, on: IsoDate): Promise<number> {
    await this.hold(source);
    const now = this.clock.now();
    const entries = await this.database.query<{ key: string }>(OF_SOURCE, [source.type, source.id, on]);
    for (const { key } of entries) await endFrom(this.database, ROWS, { of: key, on, now });
    return entries.length;
  }

  /** What stands against these importers on a day, as known, whoever asks: for deciding, never for showing. */
  async inForce(importerIds: readonly string[], on: IsoDate, knownAt?: Instant): Promise<readonly Standing[]> {
    return this.read(WRITER, importerIds, on, knownAt);
  }

  /** What of it the actor may see: customs all, an importer what it has been told. */
  async visible(
    actor: Actor,
    importerIds: readonly string[],
    on: IsoDate,
    knownAt?: Instant,
  ): Promise<readonly Standing[]> {
    return this.read(actor, importerIds, on, knownAt);
  }

  private async read(acting: Acting, importerIds: readonly string[], on: IsoDate, knownAt = this.clock.now()) {
    if (importerIds.length === 0) return [];
    const values = [on, knownAt, [...new Set(importerIds)]];
    return this.database.queryAs<Standing>(acting, IN_FORCE, values);
  }

  // One source writes at a time.
  private hold({ type, id }: StandingSource): Promise<void> {
    return this.database.hold(BY_SOURCE, [`${type} ${id}`]);
  }
}

const ROWS = datedRows('importer_standing', 'entry_key', [
  'importer_id',
  'kind',
  'measure',
  'source_type',
  'source_id',
  'noticed_on',
]);

const OF_SOURCE = {
  name: 'importer-standings-of-source',
  text: `select entry_key as key from importer_standing
    where source_type = $1 and source_id = $2 and upper_inf(recorded) and valid @> $3::date`,
};

const IN_FORCE = {
  name: 'importer-standings-in-force',
  text: `
select importer_id as "importerId", kind, measure, source_type as "sourceType", source_id as "sourceId", noticed_on::text as "noticedOn",
  lower(valid)::text as "from", (upper(valid) - 1)::text as through
from importer_standing
where importer_id = any($3::text[]) and (valid @> $1::date) is true and (recorded @> $2::timestamptz) is true
order by importer_id, kind, measure, source_id`,
};
