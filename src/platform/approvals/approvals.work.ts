import { DECIDING_ROLES } from './approval.js';
import type { WorkSource } from '../work/work-source.js';

/** Proposals that wait for the second person: of the roles that may confirm them, never their proposer. */
export const APPROVALS_WAITING: WorkSource = {
  kind: 'approval',
  summary: 'A proposal that a second person confirms or refuses.',
  path: '/v1/approvals/{id}',
  roles: DECIDING_ROLES,
  select: `
select a.id as subject_id, null::text as part, (a.expires_at at time zone 'America/New_York')::date as due_on,
  (a.proposed_at at time zone 'America/New_York')::date as since, null::text as port
from approval a
where a.state = 'proposed' and a.expires_at > audit_now() and actor_role() = any (a.may_confirm)
  and a.proposed_by is distinct from current_setting('app.actor_id', true)
  and exists (select from client c where c.id = a.proposed_by and c.status = 'active' and c.role = a.proposed_role)`,
};
