import type { WorkSource } from '../../../platform/work/work-source.js';
import { ENTRY_OF, NO_FILING_SINCE } from '../entries.sql.js';

/** What waits of entries: acts that are to be done by a day, before it and after it went by, and agencies that have not let the goods go. */
export const ENTRY_WORK: readonly WorkSource[] = [
  {
    kind: 'entry_clock',
    summary:
      'An act that is due on an entry, such as its summary, a document or its reconciliation, until it is done; overdue where its day went by.',
    path: '/v1/entries/{id}',
    roles: ['entry_specialist', 'import_specialist', 'port_officer', 'supervisor'],
    dated: true,
    select: `
select c.entry_id as subject_id, concat_ws('.', c.name, nullif(c.subject, '')) as part, c.due_on, c.started_on as since, c.port_code as port
from entry_due c where c.name <> 'agency_answer'`,
  },
  {
    kind: 'entry_security_filing',
    summary: 'No security filing of the goods of an entry is on record, and the goods are not released.',
    path: '/v1/entries/{id}',
    roles: ['entry_specialist', 'fpf_officer', 'supervisor'],
    dated: true,
    select: `
select e.entry_id as subject_id, null::text as part, e.security_filing_due_on as due_on, e.filed_on as since, e.port_code as port
from entry e where ${NO_FILING_SINCE}`,
  },
  {
    kind: 'entry_agency_answer',
    summary:
      'An agency that lines are flagged to has not answered, by the day it is asked to, or holds the goods: release waits for it.',
    path: '/v1/entries/{id}',
    roles: ['entry_specialist', 'port_officer', 'supervisor'],
    select: `
select f.entry_id as subject_id, f.agency as part,
  (select x.due_on from entry_due x where x.entry_id = f.entry_id and x.name = 'agency_answer' and x.subject = f.agency) as due_on, coalesce(f.answered_on, e.filed_on) as since, e.port_code as port
from entry_flag f join entry_directory d on d.id = f.entry_id ${ENTRY_OF}
where f.disposition is distinct from 'may_proceed' and f.disposition is distinct from 'refused' and e.status in ('filed', 'on_hold')`,
  },
  {
    kind: 'entry_agency_refusal',
    summary:
      'An agency refuses goods of an entry: customs refuses them too, or demands them back where they are released.',
    path: '/v1/entries/{id}',
    roles: ['entry_specialist', 'port_officer', 'supervisor'],
    select: `
select f.entry_id as subject_id, f.agency as part, null::date as due_on, f.answered_on as since, e.port_code as port
from entry_flag f join entry_directory d on d.id = f.entry_id ${ENTRY_OF}
where f.disposition = 'refused' and f.recalled_on is null and e.status not in ('refused', 'cancelled', 'closed')`,
  },
];
