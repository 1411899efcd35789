import type { WorkSource } from '../../platform/work/work-source.js';

/** What waits of requirements: notices that somebody has to give, or not. */
export const REQUIREMENT_WORK: readonly WorkSource[] = [
  {
    kind: 'bond_notice',
    summary: 'A bond was found insufficient, and principal and surety were not told yet.',
    path: '/v1/bond-requirements/{id}',
    roles: ['bond_officer', 'account_manager', 'supervisor'],
    select: `
select r.id as subject_id, null::text as part, null::date as due_on, r.as_of as since, null::text as port
from bond_requirement r where r.notified_on is null and r.result ->> 'sufficiency' = 'insufficient'
  and not exists (select from bond_requirement n where n.importer_id = r.importer_id and n.seq > r.seq)`,
  },
  {
    kind: 'bond_claim_answer',
    summary: 'A petition against a claim under a bond waits for its decision, or a defence of a surety for its answer.',
    path: '/v1/bond-claims/{id}',
    roles: ['fpf_officer', 'supervisor'],
    select: `
select distinct on (a.claim_id) a.claim_id as subject_id, null::text as part, null::date as due_on, a.acted_on as since, null::text as port
from bond_claim_act a
where (a.kind = 'petition' and not exists (select from bond_claim_act d where d.claim_id = a.claim_id and d.kind = 'decision' and d.seq > a.seq))
  or (a.kind = 'defence' and not exists (select from bond_claim_act d where d.answers = a.id))
order by a.claim_id, a.seq`,
  },
  {
    kind: 'bond_claim_demand',
    summary:
      'The days of the principal to petition against a claim end, after which payment is demanded of the surety.',
    path: '/v1/bond-claims/{id}',
    roles: ['fpf_officer', 'bond_officer'],
    select: `
select c.id as subject_id, null::text as part, greatest(c.petition_by, e.through) as due_on, c.noticed_on as since, null::text as port
from bond_claim c cross join lateral (select max(a.through_on) as through from bond_claim_act a where a.claim_id = c.id and a.kind = 'extension') e
where c.kind = 'liquidated_damages' and not exists (select from bond_claim_act a where a.claim_id = c.id and a.kind in ('demand', 'petition', 'report'))
  and c.amount > coalesce((select sum(a.amount) from bond_claim_act a where a.claim_id = c.id and a.kind = 'payment'), 0)`,
  },
];
