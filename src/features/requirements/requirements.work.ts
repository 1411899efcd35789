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
from bond_requirement r where r.notified_on is null and not r.superseded and r.result ->> 'sufficiency' = 'insufficient'`,
  },
  {
    kind: 'bond_claim_answer',
    summary: 'A petition against a claim under a bond waits for its decision, or a defence of a surety for its answer.',
    path: '/v1/bond-claims/{id}',
    roles: ['fpf_officer', 'supervisor'],
    select: `
select c.id as subject_id, null::text as part, null::date as due_on, c.answer_since as since, null::text as port
from bond_claim c where c.answer_since is not null`,
  },
  {
    kind: 'bond_claim_demand',
    summary:
      'The days of the principal to petition against a claim end, after which payment is demanded of the surety.',
    path: '/v1/bond-claims/{id}',
    roles: ['fpf_officer', 'bond_officer'],
    dated: true,
    select: `
select c.id as subject_id, null::text as part, c.demand_from as due_on, c.noticed_on as since, null::text as port
from bond_claim c where c.demand_from is not null`,
  },
];
