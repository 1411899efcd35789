import type { WorkSource } from '../../platform/work/work-source.js';

/** What waits of refunds of fallen duties: declarations whose entries have not all been settled. */
export const REFUND_POSITION_WORK: readonly WorkSource[] = [
  {
    kind: 'refund_declaration_to_settle',
    summary:
      'A declaration of entries for the refund of duties that fell: each is to be liquidated or reliquidated without them.',
    path: '/v1/refund-declarations/{id}',
    dated: true,
    roles: ['import_specialist', 'account_manager', 'supervisor'],
    select: `
select r.id as subject_id, null::text as part, r.settle_by as due_on, r.declared_on as since, null::text as port
from refund_declaration r where r.settled < r.entries`,
  },
];
