import type { WorkSource } from '../../platform/work/work-source.js';

/** What waits of bonds: deposits and oaths that are to be renewed, agreements of reinsurance that are to come. */
export const BOND_WORK: readonly WorkSource[] = [
  {
    kind: 'bond_renewal',
    summary:
      'A deposit in lieu of sureties comes to the end of its term, or an individual surety is to take a new oath.',
    path: '/v1/bonds/{id}',
    roles: ['bond_officer', 'supervisor'],
    dated: true,
    select: `
select r.bond_id as subject_id, r.part, r.due_on, r.opened_on as since, null::text as port
from bond_renewal r where r.opened_on is not null and r.done_on is null and r.surety_naic is null`,
  },
  {
    kind: 'bond_reinsurance',
    summary: 'A surety is to furnish the agreement by which it has reinsured what exceeds its limit.',
    path: '/v1/bonds/{id}',
    roles: ['bond_officer', 'supervisor'],
    dated: true,
    select: `
select r.bond_id as subject_id, r.part, r.due_on, r.opened_on as since, null::text as port
from bond_renewal r where r.opened_on is not null and r.done_on is null and r.surety_naic is not null`,
  },
];
