import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/dates.js';
import type { Page } from '../../../kernel/page.js';
import { Database } from '../../database/database.js';
import type { Statement } from '../../database/database.js';
import { decodeCursor, encodeCursor, endsAfterAny } from '../../http/cursor.js';
import { eventTypeOf } from '../event-types.js';
import type { EventType } from '../event-types.js';
import type { ListEvents } from './event.dto.js';
import type { EventView } from './event.view.js';
import { LOOKED_THROUGH, feedOf } from './feed.sql.js';
import { heardAs, kindsHeardAs, thingOf } from './kinds-heard.js';
import { KindsInScope } from './kinds-in-scope.js';
import { NewEvents } from './new-events.js';

interface Delivered extends Record<string, unknown> {
  readonly id: string;
  readonly type: EventType['type'];
  readonly payload: Readonly<Record<string, string | null>>;
  /** In UTC as the database writes it. */
  readonly occurredAt: string;
  readonly sequence: string;
}

/** An event with its place in the order, which leaves to nobody. */
export interface EventInOrder {
  readonly place: bigint;
  readonly view: EventView;
}

const LIST = 'events';
/** How many statements one request makes at most before it says where to go on. */
const MOST_LOOKS = 20;

/** What has happened to what a reader may know of, in the order in which it was delivered. */
@Injectable()
export class EventFeed {
  private readonly statements = new Map<Role, Statement>();

  constructor(
    private readonly database: Database,
    private readonly newEvents: NewEvents,
    private readonly inScope: KindsInScope,
  ) {}

  /**
   * The events after a place. It always says where to go on: on the last page, from where to ask for what comes next.
   * That place is the reader's own last event, so that it tells nothing of what happens to others.
   */
  async listEvents(actor: Actor, { after, limit, types, wait }: ListEvents): Promise<Page<EventView>> {
    const untilMs = performance.now() + wait * 1000;
    const asked = types === undefined ? null : kindsHeardAs(actor.role, types.split(','), '?types');
    const kinds = this.inScope.within(actor, asked);
    const [given = '0'] = decodeCursor(LIST, after, 1, 'after') ?? [];
    let place = BigInt(given);
    let looked = place;
    for (let looks = 1; ; looks++) {
      const { rows, last, lookedTo } = await this.lookOn(actor, looked, kinds, limit);
      const end = rows.at(-1);
      if (end)
        return endsAfterAny(pageUpTo(BigInt(end.sequence), limit, rows.map(viewFor(actor))), (index) =>
          cursorAt(BigInt(rows[index]?.sequence ?? end.sequence)),
        );
      if (lookedTo < last) place = looked = lookedTo;
      else if (await this.newEvents.after(last, untilMs)) looked = last > looked ? last : looked;
      else return pageUpTo(place, limit, []);
      if (looks >= MOST_LOOKS && performance.now() >= untilMs) return pageUpTo(place, limit, []);
    }
  }

  /** The next events after a place that this reader hears of, and how far there is nothing else for it. */
  async readAfter(
    actor: Actor,
    place: bigint,
    types: readonly string[] | null,
    limit: number,
  ): Promise<{ readonly events: readonly EventInOrder[]; readonly lookedTo: bigint }> {
    const kinds = this.inScope.within(actor, types && kindsHeardAs(actor.role, types, '/types'));
    const { rows, lookedTo } = await this.lookOn(actor, place, kinds, limit);
    const view = viewFor(actor);
    const events = rows.map((row) => ({ place: BigInt(row.sequence), view: view(row) }));
    return { events, lookedTo: (rows.length === limit ? events.at(-1)?.place : undefined) ?? lookedTo };
  }

  /** One look along the order: what this reader hears of, the last place there is, and how far was looked. */
  private async lookOn(actor: Actor, place: bigint, kinds: readonly string[] | null, limit: number) {
    const last = await this.newEvents.last();
    const rows = await this.database.queryAs<Delivered>(actor, this.statementFor(actor.role), [place, kinds, limit]);
    const end = place + LOOKED_THROUGH;
    return { rows, last, lookedTo: end < last ? end : last };
  }

  private statementFor(role: Role): Statement {
    const known = this.statements.get(role) ?? feedOf(role);
    this.statements.set(role, known);
    return known;
  }
}

const cursorAt = (place: bigint): string => encodeCursor(LIST, [String(place)]);

const pageUpTo = (place: bigint, limit: number, items: readonly EventView[]): Page<EventView> => ({
  items,
  page: { limit, next: cursorAt(place), by: 'after' },
});

/** An instant of UTC from `2026-03-02 14:00:00.123456`, which has as many places as it needs. */
function instantOf(text: string): Instant {
  const [seconds = '', fraction = ''] = text.split('.');
  return `${seconds.replace(' ', 'T')}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}

const viewFor =
  (actor: Actor) =>
  ({ id, type, payload, occurredAt }: Delivered): EventView => {
    const kind = eventTypeOf(type);
    const { key, path } = kind?.outside?.of ?? { key: kind?.payload[0] ?? '', path: undefined };
    const subjectId = payload[key] ?? '';
    return {
      id,
      type: heardAs(actor.role, type),
      occurredAt: instantOf(occurredAt),
      subject: { kind: thingOf(type), id: subjectId, ...(path ? { path: `${path}/${subjectId}` } : {}) },
      payload,
    };
  };
