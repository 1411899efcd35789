import type { Statement } from '../../../platform/database/database.js';
import type { DeadlineSource } from '../../../platform/manifest/deadline-source.js';
import { KNOWN, NO_FILING_SINCE } from '../entries.sql.js';

// What an agency is asked to do is no deadline of the importer.
const OF_ENTRIES = `select entry_id, name, subject, due_on from entry_due where name <> 'agency_answer'`;
// Of the entry of the row `d` of the directory alone.
const SECURITY_FILING = `select e.entry_id, 'security_filing', '', e.security_filing_due_on from entry e
  where e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id and ${NO_FILING_SINCE}`;

/** What is to be done on the entries of an importer, by day; looked up by each of them, whatever runs on those of others. $1 importer, $2 to $5 day, entry, name and subject after which, $6 limit + 1. */
export const deadlinesOf = (sources: readonly DeadlineSource[]): Statement => ({
  name: 'entry-deadlines-of-importer',
  text: `
select c.entry_id as "entryId", d.entry_number as "entryNumber", c.name, c.subject, c.due_on::text as "dueOn"
from entry_directory d cross join lateral (
  select * from (${[OF_ENTRIES, SECURITY_FILING, ...sources.map(({ select }) => select)].join('\nunion all\n')}) s where s.entry_id = d.id offset 0) c
where d.importer_id = $1 and ${KNOWN} and not (select agreed('entries'))
  and ($2::date is null or (c.due_on, c.entry_id, c.name, c.subject) > ($2::date, $3, $4, $5))
order by c.due_on, c.entry_id, c.name, c.subject limit $6`,
});
