import type { WorkSource } from '../../../platform/work/work-source.js';

/** What waits of security filings: each until its goods arrive, the elements are there, or it is withdrawn. */
export const ISF_WORK: readonly WorkSource[] = [
  {
    kind: 'isf_late',
    summary: 'A security filing came late, and its goods have not arrived.',
    path: '/v1/importer-security-filings/{id}',
    roles: ['entry_specialist', 'fpf_officer', 'supervisor'],
    select: `
select f.id as subject_id, null::text as part, null::date as due_on, (f.filed_at at time zone 'America/New_York')::date as since, null::text as port
from security_filing f where f.late and f.withdrawn_at is null
  and (f.arrives_at is null or (f.arrives_at at time zone 'America/New_York')::date >= actor_today())`,
  },
  {
    kind: 'isf_stuffing',
    summary: 'Stuffing location and consolidator of a security filing are not there yet.',
    path: '/v1/importer-security-filings/{id}',
    roles: ['entry_specialist', 'fpf_officer', 'supervisor'],
    dated: true,
    select: `
select f.id as subject_id, null::text as part, f.stuffing_due_on as due_on, (f.filed_at at time zone 'America/New_York')::date as since, null::text as port
from security_filing f where f.stuffing_due_on is not null and f.stuffing_filed_at is null and f.withdrawn_at is null`,
  },
];
