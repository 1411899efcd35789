import type { WorkSource } from '../../platform/work/work-source.js';

const ROLES = ['fpf_officer', 'supervisor'] as const;

/** What waits of seizures: times that run, notices to be mailed, petitions and claims without a decision. */
export const SEIZURE_WORK: readonly WorkSource[] = [
  {
    kind: 'seizure_clock',
    summary: 'A time that runs on a seizure: for a petition, a claim, a publication, an owner’s consent.',
    path: '/v1/seizures/{id}',
    roles: ROLES,
    select: `
select s.id as subject_id, c ->> 'code' as part, (c ->> 'dueOn')::date as due_on, (c ->> 'startedOn')::date as since, m.port_code as port
from seizure s join merchandise m on m.id = s.merchandise_id cross join jsonb_array_elements(s.running_clocks) c
where s.ended_on is null`,
  },
  {
    kind: 'seizure_notice',
    summary: 'A seizure of which no notice is mailed yet.',
    path: '/v1/seizures/{id}',
    roles: ROLES,
    select: `
select s.id as subject_id, null::text as part, null::date as due_on, s.seized_on as since, m.port_code as port
from seizure s join merchandise m on m.id = s.merchandise_id where s.ended_on is null and s.notice_mailed_on is null`,
  },
  {
    kind: 'seizure_petition',
    summary: 'A petition that waits for a decision.',
    path: '/v1/seizures/{id}',
    roles: ROLES,
    select: `
select s.id as subject_id, p.id as part, null::date as due_on, p.filed_on as since, m.port_code as port
from seizure_petition p join seizure s on s.id = p.seizure_id join merchandise m on m.id = s.merchandise_id
where p.decided_on is null and s.ended_on is null`,
  },
];
