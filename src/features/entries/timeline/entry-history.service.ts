import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { newYorkDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import { isId } from '../../../kernel/ids.js';
import type { Json } from '../../../kernel/json.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Statement } from '../../../platform/database/database.js';
import { ENTRY_VERSIONS } from '../entries.sql.js';
import { EntryReader } from '../reading/entry-reader.service.js';
import { securityFilingDue } from '../filing/security-filing-due.js';
import type { EntryClockView } from '../reading/entry-parts.view.js';
import type { EntryRow } from '../reading/entry-row.js';
import { clockOn, clockViews } from '../reading/entry-to-view.js';
import { changesBetween } from '../rules/computation/declared-diff.js';
import { ENTRY_EVENTS, SECURITY_FILED } from './timeline.sql.js';
import type { EntryDiffView, EntryTimelineView, EntryVersionsView } from './timeline.view.js';

interface VersionRow extends Record<string, unknown> {
  readonly version: number;
  readonly reason: string | null;
  readonly recorded_at: Date;
  readonly digest: string;
  readonly declared: Json;
}
/** Something that happened to an entry, as it is kept. */
export interface EventRow extends Record<string, unknown> {
  readonly kind: string;
  readonly on: string;
  readonly details: Record<string, unknown>;
  readonly recorded_at: Date;
}

/** Reads what an entry was and what happened to it. */
@Injectable()
export class EntryHistory {
  constructor(
    private readonly database: Database,
    private readonly reader: EntryReader,
    private readonly clock: Clock,
  ) {}

  async versions(actor: Actor, entryId: string): Promise<EntryVersionsView> {
    const rows = await this.rows<VersionRow>(actor, ENTRY_VERSIONS, entryId);
    const versions = rows.map(({ version, reason, recorded_at, digest }) => ({
      version,
      ...(reason === null ? {} : { reason }),
      recordedAt: recorded_at.toISOString(),
      digest,
    }));
    return { entryId, versions };
  }

  async diff(actor: Actor, entryId: string, from: number, to: number): Promise<EntryDiffView> {
    const rows = await this.rows<VersionRow>(actor, ENTRY_VERSIONS, entryId);
    const [before, after] = [from, to].map((version) => rows.find((row) => row.version === version));
    if (!before || !after) throw notFound();
    const changes = changesBetween(before.declared, after.declared).map((change) => ({
      pointer: change.pointer,
      ...(change.before === undefined ? {} : { before: JSON.stringify(change.before) }),
      ...(change.after === undefined ? {} : { after: JSON.stringify(change.after) }),
    }));
    return { entryId, from, to, changes };
  }

  async timeline(actor: Actor, entryId: string): Promise<EntryTimelineView> {
    const rows = await this.events(actor, entryId);
    const entry = await this.reader.row(actor, entryId);
    return {
      entryId,
      events: rows.map(({ kind, on, details, recorded_at }) => ({
        kind,
        on: on as EntryTimelineView['events'][number]['on'],
        recordedAt: recorded_at.toISOString(),
        details,
      })),
      clocks: [...(await this.securityFiling(actor, entry)), ...clockViews(entry, this.clock.today())],
    };
  }

  // Read and not kept: it is met by a filing that may come before the entry or after it.
  private async securityFiling(
    actor: Actor,
    { id, importer_id, declared, filed_on }: EntryRow,
  ): Promise<EntryClockView[]> {
    const clock = securityFilingDue(declared, filed_on);
    if (!clock) return [];
    const bills = JSON.stringify(declared.billNumbers ?? []);
    const [row] = await this.database.queryAs<{ at: Date | null }>(actor, SECURITY_FILED, [importer_id, id, bills]);
    return [clockOn(clock, row?.at ? newYorkDate(row.at.toISOString()) : null, this.clock.today())];
  }

  /** All that happened to it, first to last; every entry has been filed, so that one without events is not there. */
  events(actor: Actor, entryId: string): Promise<readonly EventRow[]> {
    return this.rows<EventRow>(actor, ENTRY_EVENTS, entryId);
  }

  private async rows<Row extends Record<string, unknown>>(
    actor: Actor,
    statement: Statement,
    id: string,
  ): Promise<readonly Row[]> {
    const rows = isId('ent', id) ? await this.database.queryAs<Row>(actor, statement, [id]) : [];
    if (rows.length === 0) throw notFound();
    return rows;
  }
}
