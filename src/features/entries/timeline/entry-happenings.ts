import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ENTRY_EVENTS_TOLD } from '../entry.events.js';
import type { EntryEventKind } from '../entry.events.js';
import type { EntryClock } from '../rules/clocks/entry-clock.js';
import { KEEP_EVENT_OF_MANY, KEEP_EVENTS } from './timeline.sql.js';

/** By what an entry is found in its month. */
export interface EntryPlace {
  readonly id: string;
  readonly importerId: string;
  readonly importerOrganisationId: string | null;
  readonly filedMonth: string;
}

/** Codes and days that an event tells beside its kind; never a protected field. */
export type EventDetails = Readonly<Record<string, string | number | readonly string[]>>;

export interface Happening {
  readonly kind: EntryEventKind;
  readonly on: IsoDate;
  readonly details?: EventDetails;
}

/** A clock that is set with an act, and whether it is met already. */
export interface SetClock {
  readonly clock: EntryClock;
  readonly subject?: string;
  readonly met: boolean;
}

/** Keeps what happened to an entry, with the clocks that it set and ended, and tells of it once. */
@Injectable()
export class EntryHappenings {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async keep(
    actor: Pick<Actor, 'id'>,
    place: EntryPlace,
    happenings: readonly Happening[],
    clocks: readonly SetClock[] = [],
    ended: readonly { readonly name: string; readonly subject?: string }[] = [],
  ): Promise<void> {
    const set = clocks.map(({ clock, subject = '', met }) => ({ name: clock.name, subject, clock, met }));
    const gone = [...ended.map(({ name, subject = '' }) => ({ name, subject })), ...set.filter(({ met }) => met)];
    const running = new Set(set.filter(({ met }) => !met).map(({ name, subject }) => `${name} ${subject}`));
    await this.database.query(KEEP_EVENTS, [
      place.importerId,
      place.id,
      place.filedMonth,
      place.importerOrganisationId,
      this.clock.now(),
      actor.id,
      JSON.stringify(happenings.map(({ kind, on, details = {} }) => ({ kind, on, details }))),
      JSON.stringify(set),
      // A clock that is set anew in the same act is moved, not ended.
      JSON.stringify(gone.filter(({ name, subject }) => !running.has(`${name} ${subject}`))),
    ]);
    for (const { kind } of happenings) await this.outbox.add(ENTRY_EVENTS_TOLD[kind]({ entryId: place.id }));
  }

  /** Keeps one thing that happened to many entries, each on its day, and tells of each once. */
  async keepAll(
    actor: Pick<Actor, 'id'>,
    of: {
      readonly ids: readonly string[];
      readonly days: readonly IsoDate[];
      readonly kind: EntryEventKind;
      readonly details: EventDetails;
    },
  ): Promise<void> {
    const { ids, days, kind, details } = of;
    await this.database.query(KEEP_EVENT_OF_MANY, [
      ids,
      days,
      kind,
      JSON.stringify(details),
      this.clock.now(),
      actor.id,
    ]);
    await this.outbox.addAll(ids.map((entryId) => ENTRY_EVENTS_TOLD[kind]({ entryId })));
  }
}
