import { ENTRY_OF, VERSION_OF } from '../entries.sql.js';

// A reconciliation that names it no longer, or was cancelled, has reconciled nothing.
const RECONCILED = `(select coalesce(json_agg(json_build_object('number', x.details ->> 'by', 'issues', coalesce(x.details -> 'issues', '[]')) order by x.seq), '[]')
  from entry_event x where x.filed_month = d.filed_month and x.importer_id = d.importer_id and x.entry_id = d.id and x.kind = 'reconciled'
    and exists (select from (select * from entry_directory o where o.entry_number = x.details ->> 'by' offset 0) o
      cross join lateral (select y.version from entry y where y.filed_month = o.filed_month and y.importer_id = o.importer_id and y.entry_id = o.id
        and y.status <> 'cancelled' offset 0) r
      join entry_version w on w.filed_month = o.filed_month and w.importer_id = o.importer_id and w.entry_id = o.id and w.version = r.version
      where coalesce(w.declared -> 'underlyingEntryNumbers', '[]') ? d.entry_number))`;

/** Entries by their numbers, with what a reconciliation of them is decided on. $1 numbers. */
export const UNDERLYING = {
  name: 'entries-underlying',
  text: `
select d.id, d.entry_number as "entryNumber", d.importer_id as "importerId", d.importer_organisation_id as "importerOrganisationId",
  d.filed_month::text as "filedMonth", e.entry_type as "entryType", e.status, e.summary_filed_on::text as "flaggedOn",
  coalesce(v.declared -> 'reconciliation', '[]') as flags, v.declared ->> 'importedOn' as "importedOn", ${RECONCILED} as reconciled
from unnest($1::text[]) given (number)
cross join lateral (select * from entry_directory x where x.entry_number = given.number offset 0) d ${ENTRY_OF} ${VERSION_OF('e.version')}`,
};

/** Nothing more is left to reconcile of these. $1 entries. */
export const RECONCILED_WHOLLY = {
  name: 'entries-reconciled-wholly',
  text: `delete from entry_due where entry_id = any ($1::text[]) and name = 'reconciliation' and subject = ''`,
};
