import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Acting } from '../../../platform/database/acting.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import { datedRows, endFrom, holdFrom } from '../../../platform/database/dated-rows.js';
import type { NewStanding, Standing, StandingKind, StandingOfDays, StandingSource } from './standing.js';

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
  async put({ importerId, kind, measure, source, portCode, from, noticedOn }: NewStanding): Promise<void> {
    await this.hold(source);
    const of = { source_type: source.type, source_id: source.id, port_code: portCode };
    const row = { importer_id: importerId, kind, measure, ...of };
    const at = { of: keyOf(source, kind, measure), from, now: this.clock.now() };
    await holdFrom(this.database, ROWS, { ...at, row: { ...row, noticed_on: noticedOn } });
  }

  /** Lets each stand for exactly these days, or for none, in the running transaction; what is known to stand so already stays as it is. */
  async setAll(kind: StandingKind, given: readonly StandingOfDays[], noticedOn: IsoDate): Promise<void> {
    if (given.length === 0) return;
    await this.database.hold(
      BY_SOURCE,
      given.map(({ source: { type, id } }) => `${type} ${id}`),
    );
    const rows = given.map(({ importerId, source, days }) => ({
      importer_id: importerId,
      kind,
      source_type: source.type,
      source_id: source.id,
      entry_key: keyOf(source, kind),
      noticed_on: noticedOn,
      valid: days === null ? null : `[${days.from},${days.through ?? ''}]`,
    }));
    const values = [JSON.stringify(rows), this.clock.now()];
    await this.database.query(CLOSE_OTHERS, values);
    await this.database.query(SET_DAYS, values);
  }

  /** Which of these importers something of a kind ever stood against by a day, as far as it was told them. */
  async everTold(kind: StandingKind, importerIds: readonly string[], on: IsoDate): Promise<ReadonlySet<string>> {
    if (importerIds.length === 0) return new Set();
    const rows = await this.database.queryAs<{ importerId: string }>(WRITER, EVER_TOLD, [kind, importerIds, on]);
    return new Set(rows.map(({ importerId }) => importerId));
  }

  /** The day after the last on which something of a kind stands against each of these importers, as known; none for whom it stands on. */
  async clearedOn(kind: StandingKind, importerIds: readonly string[]): Promise<ReadonlyMap<string, IsoDate>> {
    const rows = await this.database.queryAs<Cleared>(WRITER, CLEARED_ON, [kind, importerIds]);
    return new Map(rows.map(({ importerId, on }) => [importerId, on]));
  }

  /** Ends with the day before whatever a source brought about, and what it would bring about later never begins; how many entries there were. */
  async end(source: StandingSource, on: IsoDate): Promise<number> {
    await this.hold(source);
    const now = this.clock.now();
    const entries = await this.database.query<{ key: string; from: IsoDate }>(OF_SOURCE, [source.type, source.id, on]);
    for (const { key, from } of entries) await endFrom(this.database, ROWS, { of: key, on: from, now });
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
  'port_code',
  'noticed_on',
]);

const keyOf = ({ type, id }: StandingSource, kind: StandingKind, measure = ''): string =>
  [type, id, kind, measure].join(' ');

/** What is known to stand for other days than given is known no longer. $1 rows, $2 now. */
export const CLOSE_OTHERS = {
  name: 'importer-standings-close-others',
  text: `update importer_standing s set recorded = tstzrange(lower(s.recorded), $2::timestamptz)
    from jsonb_to_recordset($1::jsonb) as given(entry_key text, valid daterange)
    where s.entry_key = given.entry_key and upper_inf(s.recorded) and s.valid is distinct from given.valid`,
};
/** $1 rows, $2 now. */
export const SET_DAYS = {
  name: 'importer-standings-set-days',
  text: `insert into importer_standing (importer_id, kind, source_type, source_id, entry_key, noticed_on, valid, recorded)
    select importer_id, kind, source_type, source_id, entry_key, noticed_on, valid, tstzrange($2::timestamptz, null)
    from jsonb_populate_recordset(null::importer_standing, $1::jsonb) given
    where given.valid is not null
      and not exists (select from importer_standing s where s.entry_key = given.entry_key and upper_inf(s.recorded))`,
};

/** $1 kind, $2 importers, $3 day. */
export const EVER_TOLD = {
  name: 'importer-standings-ever-told',
  text: `select distinct importer_id as "importerId" from importer_standing
    where importer_id = any ($2::text[]) and kind = $1 and upper_inf(recorded) and lower(valid) <= $3::date and noticed_on <= $3::date`,
};

/** $1 kind, $2 importers. */
export const CLEARED_ON = {
  name: 'importer-standings-cleared-on',
  text: `select importer_id as "importerId", max(upper(valid))::text as "on" from importer_standing
    where importer_id = any ($2::text[]) and kind = $1 and upper_inf(recorded) group by importer_id having not bool_or(upper_inf(valid))`,
};

interface Cleared extends Record<string, unknown> {
  readonly importerId: string;
  readonly on: IsoDate;
}

export const OF_SOURCE = {
  name: 'importer-standings-of-source',
  text: `select entry_key as key, greatest(lower(valid), $3::date)::text as "from" from importer_standing
    where source_type = $1 and source_id = $2 and upper_inf(recorded) and valid && daterange($3::date, null)`,
};

const IN_FORCE = {
  name: 'importer-standings-in-force',
  text: `
select importer_id as "importerId", kind, measure, source_type as "sourceType", source_id as "sourceId",
  port_code as "portCode", noticed_on::text as "noticedOn",
  lower(valid)::text as "from", (upper(valid) - 1)::text as through
from importer_standing
where importer_id = any($3::text[]) and (valid @> $1::date) is true and (recorded @> $2::timestamptz) is true
order by importer_id, kind, measure, source_id`,
};
