import type { WorkSource } from '../../platform/work/work-source.js';

const ROLES = ['ipr_officer', 'supervisor'] as const;

/** What waits of disclosures: what may be disclosed and is proposed to an officer, and duties that were not met in time. */
export const DISCLOSURE_WORK: readonly WorkSource[] = [
  {
    kind: 'disclosure_proposal',
    summary: 'What may be disclosed and waits for an officer’s choice.',
    path: '/v1/rights-holder-disclosures/{id}',
    roles: ROLES,
    select: `
select d.id as subject_id, p.id as part, null::date as due_on, p.proposed_on as since, m.port_code as port
from disclosure_proposal p join disclosure d on d.id = p.disclosure_id join merchandise m on m.id = d.merchandise_id
where p.status = 'proposed'`,
  },
  {
    kind: 'disclosure_duty',
    summary: 'What must be disclosed and was not in time.',
    path: '/v1/rights-holder-disclosures/{id}',
    roles: ROLES,
    select: `
select d.id as subject_id, null::text as part, d.evaluated_on as due_on, (d.recorded_at at time zone 'America/New_York')::date as since,
  m.port_code as port
from disclosure d join merchandise m on m.id = d.merchandise_id where d.late`,
  },
];
