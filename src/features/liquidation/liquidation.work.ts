import type { WorkSource } from '../../platform/work/work-source.js';

const OFFICERS = ['import_specialist', 'entry_specialist', 'supervisor'] as const;

/** What waits of liquidation: entries that time would liquidate, and protests. */
export const LIQUIDATION_WORK: readonly WorkSource[] = [
  {
    kind: 'entry_to_liquidate',
    summary:
      'An entry that is deemed liquidated as asserted if customs does not liquidate it by the day; shown sixty days before.',
    path: '/v1/entries/{id}/liquidation',
    roles: OFFICERS,
    dated: true,
    // A row for its first bound, so that the planner does not take both for a narrow range, which it would sort.
    select: `
select l.entry_id as subject_id, null::text as part, l.must_liquidate_by as due_on, l.started_on as since, l.port_code as port
from entry_liquidation l where l.state = 'running' and not l.as_asserted and (l.must_liquidate_by, l.entry_id) >= (actor_today(), '')
  and l.must_liquidate_by <= actor_today() + 60`,
  },
  {
    kind: 'protest_to_decide',
    summary: 'A protest that is to be decided; where it was accelerated, time denies it.',
    path: '/v1/protests/{id}',
    roles: OFFICERS,
    select: `
select p.id as subject_id, null::text as part, p.decide_by as due_on, p.filed_on as since, null::text as port
from protest p where p.status = 'open'`,
  },
];
