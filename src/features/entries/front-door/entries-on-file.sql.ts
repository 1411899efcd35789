import { ENTRY_OF, VERSION_OF } from '../entries.sql.js';

const FACTS = `d.id, d.entry_number as "entryNumber", d.importer_id as "importerId", d.importer_organisation_id as "importerOrganisationId",
  d.filed_month::text as "filedMonth", e.seq::text as seq, e.entry_type as "entryType", e.port_code as "portCode", e.status,
  e.filed_on::text as "filedOn", e.time_of_entry_on::text as "timeOfEntryOn", e.summary_filed_on::text as "summaryFiledOn", e.version,
  v.declared, v.computed, v.bond_version_ids as "bondVersionIds"`;

/** Entries as they stand. $1 ids. */
export const ENTRIES_ON_FILE = {
  name: 'entries-on-file',
  text: `select ${FACTS} from entry_directory d ${ENTRY_OF} ${VERSION_OF('e.version')} where d.id = any ($1::text[]) order by e.seq`,
};

/** Versions as they were declared, with what they were decided on. $1 importers, $2 and $3 entry and version after which, $4 most rows. */
export const VERSIONS_DECLARED = {
  name: 'entry-versions-declared',
  text: `
select d.id as "entryId", v.version, d.importer_id as "importerId", v.declared, v.grounds
from (select x.id, x.importer_id, x.filed_month from entry_directory x where x.importer_id = any ($1::text[]) and x.id >= $2 order by x.id limit $4) d
cross join lateral (select x.version, x.declared, x.grounds from entry_version x where x.filed_month = d.filed_month
  and x.importer_id = d.importer_id and x.entry_id = d.id offset 0) v
where (d.id, v.version) > ($2, $3::int) order by d.id, v.version limit $4`,
};

/** The same, held to the end of the transaction. $1 ids. */
export const HOLD_ENTRIES = {
  name: 'entries-hold',
  text: `
select d.id from entry_directory d cross join lateral (select x.seq from entry x where x.filed_month = d.filed_month and x.importer_id = d.importer_id
  and x.entry_id = d.id for update) e where d.id = any ($1::text[]) order by d.id`,
};

/** Entries filed in a month, in their order. $1 month, $2 importer or null, $3 case or null, $4 sequence after which, $5 limit + 1. */
export const ENTRIES_OF_MONTH = {
  name: 'entries-of-month',
  text: `
select ${FACTS} from (
  select e.* from entry e
  where e.filed_month = $1::date and ($2::text is null or e.importer_id = $2) and ($4::bigint is null or e.seq > $4)
    and ($3::text is null or exists (select from entry_line l cross join unnest(l.adcvd_cases) c where l.filed_month = $1::date
      and l.importer_id = e.importer_id and l.entry_id = e.entry_id and l.version = e.version and left(c, 9) = left($3, 9)))
  order by e.seq limit $5) e
join entry_directory d on d.id = e.entry_id
join entry_version v on v.filed_month = $1::date and v.importer_id = e.importer_id and v.entry_id = e.entry_id and v.version = e.version
order by e.seq`,
};
