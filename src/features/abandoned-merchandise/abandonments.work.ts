import type { WorkSource } from '../../platform/work/work-source.js';

const ROLES = ['port_officer', 'seized_property_specialist', 'supervisor'] as const;

/** What waits of goods given up or left: requests to accept, and general orders whose day comes. */
export const ABANDONMENT_WORK: readonly WorkSource[] = [
  {
    kind: 'abandonment_request',
    summary: 'A request to abandon goods that waits to be accepted or refused.',
    path: '/v1/abandoned-merchandise/{id}',
    roles: ROLES,
    select: `
select a.id as subject_id, null::text as part, null::date as due_on, a.requested_on as since, m.port_code as port
from abandonment a join merchandise m on m.id = a.merchandise_id where a.state = 'requested'`,
  },
  {
    kind: 'general_order',
    summary: 'Goods in general order: the day they count as unclaimed, then the day title passes.',
    path: '/v1/general-orders/{id}',
    roles: ROLES,
    select: `
select g.id as subject_id, case when g.unclaimed_on >= actor_today() then 'unclaimed' else 'vests' end as part,
  case when g.unclaimed_on >= actor_today() then g.unclaimed_on else g.vests_on end as due_on, g.landed_on as since, m.port_code as port
from general_order g join merchandise m on m.id = g.merchandise_id where g.ended_on is null and g.redeemed_on is null`,
  },
];
