import { ENTRY_OF, VERSION_OF } from '../entries.sql.js';

// By whom it is reconciled, and for what it was last. A reconciliation that names it no longer, or was cancelled, has reconciled nothing.
const RECONCILED = `(select coalesce(json_agg(json_build_object('number', x.details ->> 'by', 'issues', coalesce(x.details -> 'issues', '[]')) order by x.seq), '[]')
  from (select distinct on (x.details ->> 'by') x.kind, x.seq, x.details from entry_event x where x.filed_month = d.filed_month
    and x.importer_id = d.importer_id and x.entry_id = d.id and x.kind in ('reconciled', 'reconciliation_withdrawn') order by x.details ->> 'by', x.seq desc) x
  where x.kind = 'reconciled'
    and exists (select from (select * from entry_directory o where o.entry_number = x.details ->> 'by' offset 0) o
      cross join lateral (select y.version from entry y where y.filed_month = o.filed_month and y.importer_id = o.importer_id and y.entry_id = o.id
        and y.status <> 'cancelled' offset 0) r
      join entry_version w on w.filed_month = o.filed_month and w.importer_id = o.importer_id and w.entry_id = o.id and w.version = r.version
      where coalesce(w.declared -> 'underlyingEntryNumbers', '[]') ? d.entry_number))`;
// A flag that came by a correction counts from it.
const FLAGGED_ON = `coalesce((select c.clock ->> 'startedOn' from entry_clock c where c.filed_month = d.filed_month and c.importer_id = d.importer_id
  and c.entry_id = d.id and c.name = 'reconciliation' order by c.seq desc limit 1), e.summary_filed_on::text)`;

/** Entries by their numbers, with what a reconciliation of them is decided on. $1 numbers. */
export const UNDERLYING = {
  name: 'entries-underlying',
  text: `
select d.id, d.entry_number as "entryNumber", d.importer_id as "importerId", d.importer_organisation_id as "importerOrganisationId",
  d.filed_month::text as "filedMonth", e.entry_type as "entryType", e.status,
  case when e.summary_filed_on is not null then ${FLAGGED_ON} end as "flaggedOn",
  coalesce(v.declared -> 'reconciliation', '[]') as flags, v.declared ->> 'importedOn' as "importedOn", ${RECONCILED} as reconciled
from unnest($1::text[]) given (number)
cross join lateral (select * from entry_directory x where x.entry_number = given.number offset 0) d ${ENTRY_OF} ${VERSION_OF('e.version')}`,
};

/** Nothing more is left to reconcile of these. $1 entries. */
export const RECONCILED_WHOLLY = {
  name: 'entries-reconciled-wholly',
  text: `delete from entry_due where entry_id = any ($1::text[]) and name = 'reconciliation' and subject = ''`,
};

/** Something is left to reconcile of these again, by the clock that was set; of one that has ended nothing is. $1 entries. */
export const LEFT_TO_RECONCILE = {
  name: 'entries-left-to-reconcile',
  text: `
insert into entry_due (entry_id, name, subject, importer_organisation_id, due_on, started_on, port_code)
select d.id, 'reconciliation', '', d.importer_organisation_id, (c.clock ->> 'rolledTo')::date, (c.clock ->> 'startedOn')::date, e.port_code
from unnest($1::text[]) given (id) cross join lateral (select * from entry_directory x where x.id = given.id offset 0) d ${ENTRY_OF}
cross join lateral (select x.clock from entry_clock x where x.filed_month = d.filed_month and x.importer_id = d.importer_id and x.entry_id = d.id
  and x.name = 'reconciliation' order by x.seq desc limit 1) c
where e.status not in ('cancelled', 'closed')
on conflict (entry_id, name, subject) do nothing`,
};
