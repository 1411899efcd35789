import type { WorkSource } from '../../../platform/work/work-source.js';
import { ENTRY_OF } from '../entries.sql.js';

/** What waits of entries: acts that are not done though their day went by. What still runs is the importer's to do. */
export const ENTRY_WORK: readonly WorkSource[] = [
  {
    kind: 'entry_clock',
    summary: 'An act that was due on an entry, such as its summary, and is not done though its day went by.',
    path: '/v1/entries/{id}',
    roles: ['entry_specialist', 'import_specialist', 'port_officer', 'supervisor'],
    // Told by the worker or not: where it stands still, what went by waits all the same.
    select: `
select c.entry_id as subject_id, concat_ws('.', c.name, nullif(c.subject, '')) as part, c.due_on, c.due_on + 1 as since, e.port_code as port
from (select * from entry_due where told_on is not null union all select * from entry_due where told_on is null and due_on < (select actor_today())) c
join entry_directory d on d.id = c.entry_id ${ENTRY_OF}`,
  },
];
