import { KNOWN } from '../entries.sql.js';

/** What is to be done on the entries of an importer, by day. $1 importer, $2 to $5 day, entry, name and subject after which, $6 limit + 1. */
export const DEADLINES = {
  name: 'entry-deadlines-of-importer',
  text: `
select c.entry_id as "entryId", d.entry_number as "entryNumber", c.name, c.subject, c.due_on::text as "dueOn"
from entry_directory d join entry_due c on c.entry_id = d.id
where d.importer_id = $1 and ${KNOWN} and not (select agreed('entries'))
  and ($2::date is null or (c.due_on, c.entry_id, c.name, c.subject) > ($2::date, $3, $4, $5))
order by c.due_on, c.entry_id, c.name, c.subject limit $6`,
};
