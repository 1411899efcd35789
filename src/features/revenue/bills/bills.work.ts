import type { WorkSource } from '../../../platform/work/work-source.js';

/** What waits of bills: those that were not paid in their time, and refunds that are to be certified. */
export const BILL_WORK: readonly WorkSource[] = [
  {
    kind: 'bill_delinquent',
    summary: 'A bill that was not paid by its due day.',
    path: '/v1/bills/{id}',
    roles: ['account_manager', 'supervisor'],
    dated: true,
    select: `
select b.id as subject_id, null::text as part, b.due_on, b.issued_on as since, null::text as port
from bill b where b.open and b.due_on < actor_today() and not collection_stayed(b.importer_id, actor_today())`,
  },
  {
    kind: 'refund_to_certify',
    summary: 'A refund that is to be certified and paid within thirty days of its liquidation.',
    path: '/v1/refunds/{id}',
    roles: ['account_manager', 'supervisor'],
    dated: true,
    select: `
select r.id as subject_id, null::text as part, r.due_on, r.settled_on as since, null::text as port
from refund r where r.open and not exists (select from refund_event e where e.refund_id = r.id and e.kind = 'certified')`,
  },
];
