import type { DeadlineSource } from '../../../platform/manifest/deadline-source.js';

/** Entries whose days are to be found. $1 today, $2 most. */
export const TO_LOOK_AT = {
  name: 'refund-clocks-to-look-at',
  text: `
select c.entry_id as id, exists (select from refund_declaration_entry e where e.entry_id = c.entry_id) as declared
from refund_clock c where c.look_on <= $1::date order by c.look_on, c.entry_id limit $2 for update of c skip locked`,
};

/** $1 rows. */
export const KEEP_CLOCKS = {
  name: 'refund-clocks-keep',
  text: `
update refund_clock c set look_on = r.look_on, declare_until = r.declare_until, protest_until = r.protest_until, suit_until = r.suit_until
from jsonb_populate_recordset(null::refund_clock, $1::jsonb) r where c.entry_id = r.entry_id`,
};

/** Last days that an importer may want to use: what a duty that fell comes back by. */
export const REFUND_DEADLINES: readonly DeadlineSource[] = (
  [
    ['refund_declaration', 'declare_until'],
    ['refund_protest', 'protest_until'],
    ['refund_suit', 'suit_until'],
  ] as const
).map(([name, column]) => ({
  name,
  select: `select entry_id, '${name}'::text as name, ''::text as subject, ${column} as due_on from refund_clock where ${column} is not null`,
}));
