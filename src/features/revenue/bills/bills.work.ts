import type { WorkSource } from '../../../platform/work/work-source.js';

/** What waits of bills: those that were not paid in their time. */
export const BILL_WORK: readonly WorkSource[] = [
  {
    kind: 'bill_delinquent',
    summary: 'A bill that was not paid by its due day.',
    path: '/v1/bills/{id}',
    roles: ['account_manager', 'supervisor'],
    select: `
select b.id as subject_id, null::text as part, b.due_on, b.issued_on as since, null::text as port
from bill b where b.open and b.due_on < actor_today()`,
  },
];
