import type { WorkSource } from '../../platform/work/work-source.js';

const ROLES = ['ipr_officer', 'supervisor'] as const;

/** What waits of recordations: applications and renewals without a decision. */
export const RECORDATION_WORK: readonly WorkSource[] = [
  {
    kind: 'recordation_application',
    summary: 'An application to record a right that waits for a decision.',
    path: '/v1/ipr-recordations/{id}',
    roles: ROLES,
    select: `
select r.id as subject_id, null::text as part, null::date as due_on, r.applied_on as since, null::text as port
from recordation r where r.approved_on is null and r.refused_on is null and r.cancelled_on is null and r.ended_on is null`,
  },
  {
    kind: 'recordation_renewal',
    summary: 'An application to renew that waits for a decision; due when the term ends.',
    path: '/v1/ipr-recordations/{id}',
    roles: ROLES,
    select: `
select r.id as subject_id, n.id as part, r.expires_on as due_on, n.applied_on as since, null::text as port
from recordation_renewal n join recordation r on r.id = n.recordation_id where n.outcome = 'pending'`,
  },
];
