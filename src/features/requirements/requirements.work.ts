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
];
