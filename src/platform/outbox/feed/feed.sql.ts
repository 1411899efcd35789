import type { Role } from '../../../kernel/actor.js';
import { CBP_ROLES } from '../../../kernel/actor.js';
import type { Statement } from '../../database/database.js';
import { eventTypes } from '../event-types.js';
import type { ToldOutside } from '../event-types.js';

/** How many places of the order one statement looks through at most. */
export const LOOKED_THROUGH = 10_000n;

const staff: readonly Role[] = CBP_ROLES;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Delivered events after a place that this role hears of, in the relay's order. $1 the place, $2 kinds or null, $3 limit + 1. */
export function feedOf(role: Role): Statement {
  return {
    name: `event-feed-${role}`,
    text: `
select m.id, m.type, m.payload, (m.occurred_at at time zone 'utc')::text as "occurredAt", m.sequence::text as sequence from outbox_message m
where m.sequence > $1::bigint and m.sequence <= $1::bigint + ${String(LOOKED_THROUGH)} and ($2::text[] is null or m.type = any ($2))
  and (${heardBy(role)})
order by m.sequence limit $3`,
  };
}

/** Of which messages `m` this role hears, as a condition. */
export const heardBy = (role: Role): string => (staff.includes(role) ? 'true' : outsideOf(role));

/** The last place of the order. */
export const LAST_PLACE = {
  name: 'event-last',
  text: `select coalesce(max(sequence), 0)::text as last from outbox_message`,
};

function outsideOf(role: Role): string {
  const branches = new Map<string, string[]>();
  for (const { type, outside } of eventTypes())
    if (outside?.to.includes(role)) {
      // Kinds about the same rows are looked up by one condition.
      const known = subjectIsKnown(outside);
      branches.set(known, [...(branches.get(known) ?? []), quoted(type)]);
    }
  const told = [...branches].map(([known, types]) => `m.type in (${types.join(', ')}) and ${known}`);
  return told.join('\n  or ') || 'false';
}

const subjectIsKnown = ({ of: { key, rows, seen } }: ToldOutside): string =>
  `exists (select from ${rows} where t.id = m.payload ->> ${quoted(key)} and ${seen})`;
