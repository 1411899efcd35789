import { readerOf } from '../../platform/access/may-read.js';

/** Whether the actor may know of the importer's entry in a row of this name; row-level security repeats it. */
export const importersEntry = (row: string): string => readerOf(`${row}.importer_organisation_id`, 'entries');

// The first wall, written out; row-level security repeats it. An agency knows of entries that are flagged to it.
const FLAGGED = `exists (select from entry_flag f join agency_code a on a.code = f.agency
    where f.entry_id = d.id and a.organisation_id = (select actor_organisation()))`;
/** Whether the actor may know of the entry of a row `d` of the directory. */
export const KNOWN = `(${importersEntry('d')} and (not (select agreed('entries')) or ${FLAGGED}))`;

// Through the directory into one month, and no other: `offset 0` keeps the planner from looking at all of them.
export const ENTRY_OF = `cross join lateral (select * from entry x where x.filed_month = d.filed_month and x.importer_id = d.importer_id
    and x.entry_id = d.id offset 0) e`;
/** The same for one of its versions. */
export const VERSION_OF = (
  version: string,
): string => `cross join lateral (select * from entry_version x where x.filed_month = d.filed_month
    and x.importer_id = d.importer_id and x.entry_id = d.id and x.version = ${version} offset 0) v`;

const HEAD = `d.id, d.entry_number, d.importer_id, d.importer_organisation_id, d.filed_month::text as filed_month,
  under_grant(d.importer_organisation_id, 'entries') as grant_id, e.status, e.filed_by, e.version as current_version, e.entry_type,
  e.filed_on::text as filed_on, e.time_of_entry_on::text as time_of_entry_on, e.released_on::text as released_on,
  e.summary_filed_on::text as summary_filed_on, e.center`;

const CLOCKS = `(select coalesce(json_agg(json_build_object('seq', c.seq::text, 'name', c.name, 'subject', c.subject, 'clock', c.clock,
    'recordedAt', c.recorded_at) order by c.seq), '[]') from entry_clock c
  where c.filed_month = d.filed_month and c.importer_id = d.importer_id and c.entry_id = d.id) as clocks`;
const FLAGS = `(select coalesce(json_agg(json_build_object('agency', f.agency, 'lines', f.lines, 'disposition', f.disposition,
    'answeredOn', f.answered_on, 'reason', f.reason, 'recalledOn', f.recalled_on) order by f.agency), '[]') from entry_flag f where f.entry_id = d.id) as flags`;
// What an entry's clocks are met and ended by, and what is asked for anew. What leaves something to reconcile meets nothing.
const WHAT = `case when v.details ? 'again' then 'summary_again' when v.details ? 'unflagged' then 'unflagged'
  when v.kind = 'reconciled' and not v.details ? 'left' then 'reconciled'
  when v.kind in ('reconciled', 'reconciliation_withdrawn') then 'unreconciled' else v.kind end`;
const DOCUMENTS = `(select coalesce(json_agg(json_build_object('kind', ${WHAT}, 'subject', v.details ->> 'document', 'on', v.happened_on, 'at', v.recorded_at) order by v.seq), '[]')
  from entry_event v where v.filed_month = d.filed_month and v.importer_id = d.importer_id and v.entry_id = d.id
    and (v.kind in ('document_requested', 'document_provided', 'document_waived', 'owner_declared', 'reconciled') or v.kind = 'reconciliation_withdrawn' and v.details ? 'left'
      or v.kind = 'summary_filed' and v.details ? 'again' or v.kind = 'corrected' and v.details ? 'unflagged')) as provided`;

/** An entry as one of its versions had it. $1 id, $2 version or null for the present one. */
export const FIND_ENTRY = {
  name: 'entry-find',
  text: `
select ${HEAD}, v.version, v.declared, v.computed, v.warnings, v.rules, v.digest, v.bond_version_ids, v.determination_id, v.reason, ${CLOCKS}, ${FLAGS}, ${DOCUMENTS}
from entry_directory d ${ENTRY_OF} ${VERSION_OF('coalesce($2::int, e.version)')}
where d.id = $1 and ${KNOWN}`,
};

/** The same, held by whoever corrects or moves it until the end of the transaction. $1 id. */
export const LOCK_ENTRY = {
  name: 'entry-lock',
  text: `
select e.version, e.status from entry_directory d join lateral (select * from entry x where x.filed_month = d.filed_month
  and x.importer_id = d.importer_id and x.entry_id = d.id for update) e on true where d.id = $1 and ${KNOWN}`,
};

/** By its number. $1 the number. */
export const ENTRY_BY_NUMBER = {
  name: 'entry-by-number',
  text: `select d.id from entry_directory d where d.entry_number = $1 and ${KNOWN}`,
};

/** What a version of an entry was decided on. $1 id, $2 version. */
export const VERSION_FILED = {
  name: 'entry-version-filed',
  text: `
select v.declared, v.grounds, v.determination_id as "determinationId", d.importer_id as "importerId", d.importer_organisation_id as "organisationId"
from entry_directory d ${VERSION_OF('$2::int')} where d.id = $1`,
};

/** What entries were warned of when they were filed; each is looked up by itself. $1 ids. */
export const WARNED = {
  name: 'entries-warned',
  text: `
select d.id, v.warnings from unnest($1::text[]) given (id)
cross join lateral (select * from entry_directory d where d.id = given.id offset 0) d ${VERSION_OF('1')} where ${KNOWN}`,
};

/** What each version of entries declares; each entry is looked up by itself. $1 ids. */
export const DECLARED_EVER = {
  name: 'entries-declared-ever',
  text: `
select d.id, v.declared from unnest($1::text[]) given (id)
cross join lateral (select * from entry_directory d where d.id = given.id offset 0) d
cross join lateral (select * from entry_version x where x.filed_month = d.filed_month and x.importer_id = d.importer_id and x.entry_id = d.id offset 0) v
where ${KNOWN}`,
};

/** Versions of an entry. $1 id. */
export const ENTRY_VERSIONS = {
  name: 'entry-versions',
  text: `
select v.version, v.reason, v.recorded_at, v.digest, v.declared, d.importer_organisation_id, d.id,
  under_grant(d.importer_organisation_id, 'entries') as grant_id
from entry_directory d cross join lateral (select * from entry_version x where x.filed_month = d.filed_month
  and x.importer_id = d.importer_id and x.entry_id = d.id offset 0) v
where d.id = $1 and ${KNOWN} order by v.version`,
};

/** Makes the partitions of a month where they are not there yet, so that what follows in the transaction finds them; `made` is false where they were. $1 the month. */
export const OPEN_MONTH = { name: 'entry-open-month', text: 'select open_entry_month($1::date) as made' };

/** $1 id, $2 number, $3 importer, $4 organisation, $5 month. Nothing where the number is taken. */
export const PUT_IN_DIRECTORY = {
  name: 'entry-put-in-directory',
  text: `insert into entry_directory (id, entry_number, importer_id, importer_organisation_id, filed_month) values ($1, $2, $3, $4, $5)
on conflict (entry_number) do nothing returning id`,
};

/** Whether an entry of this number is on record, whosever it is: whoever files the number is told as much. $1 number. */
export const NUMBER_ON_RECORD = {
  name: 'entry-number-on-record',
  text: 'select from entry_directory where entry_number = $1',
};

/** Entries by their numbers, as they are written on record; each is looked up by itself, whatever else is on record. $1 numbers. */
export const IN_DIRECTORY = {
  name: 'entries-in-directory',
  text: `select d.id, d.number from unnest($1::text[]) given (number)
cross join lateral (select d.id, d.entry_number as number, d.importer_organisation_id from entry_directory d where d.entry_number = given.number offset 0) d
where ${importersEntry('d')}`,
};

// What every version brings with it, in one statement. $1 importer, $2 id, $3 month, $4 organisation, $5 now, $6 actor, $7 the version as JSON.
const VERSION = `
  v as (insert into entry_version (importer_id, entry_id, filed_month, importer_organisation_id, version, declared, computed, warnings, rules,
      digest, bond_version_ids, grounds, determination_id, reason, recorded_at, recorded_by)
    select $1, $2, $3::date, $4, r.version, r.declared, r.computed, r.warnings, r.rules, r.digest, r.bond_version_ids, r.grounds,
      r.determination_id, r.reason, $5::timestamptz, $6
    from jsonb_to_record($7::jsonb) as r(version int, declared jsonb, computed jsonb, warnings jsonb, rules text[], digest text,
      bond_version_ids text[], grounds jsonb, determination_id text, reason text)),
  l as (insert into entry_line (importer_id, entry_id, filed_month, importer_organisation_id, version, line, hts_number, country_of_origin,
      entered_value, mid, adcvd_cases, additional_hts_numbers, duty, deposits)
    select $1, $2, $3::date, $4, ($7::jsonb ->> 'version')::int, r.line, r.hts_number, r.country_of_origin, r.entered_value, r.mid, r.adcvd_cases,
      r.additional_hts_numbers, r.duty, r.deposits
    from jsonb_to_recordset($7::jsonb -> 'lines') as r(line int, hts_number text, country_of_origin text, entered_value numeric, mid text,
      adcvd_cases text[], additional_hts_numbers text[], duty numeric, deposits numeric))`;

// Each bill is looked up by itself: others may have filings of it too.
const FILED_OF_BILLS = (importer: string, bills: string): string =>
  `select from jsonb_array_elements_text(coalesce(${bills}, '[]')) b (bill) cross join lateral (select 1 from security_filing f
    where f.bill_of_lading = b.bill and f.importer_id = ${importer} and f.withdrawn_at is null offset 0) f`;

/** The last day of the security filing where it is due and none of its bills is on record: of an entry that is new none can name it. Asked of no other entry. */
export const FILING_MISSING = (row: string, importer: string, bills: string): string =>
  `case when ${row}.security_filing_due_on is not null and not exists (${FILED_OF_BILLS(importer, bills)}) then ${row}.security_filing_due_on end`;

/** Whether the entry of a row `e` waits for release and no security filing was made since it was filed. */
export const NO_FILING_SINCE = `e.security_filing_due_on is not null and e.status in ('filed', 'on_hold') and security_filing_made_at(e.importer_id, e.entry_id,
    (select v.declared -> 'billNumbers' from entry_version v where v.filed_month = e.filed_month and v.importer_id = e.importer_id
      and v.entry_id = e.entry_id and v.version = e.version)) is null`;

/** Files an entry: its head, first version and lines. $8 the head as JSON. */
export const FILE_ENTRY = {
  name: 'entry-file',
  text: `
with e as (insert into entry (importer_id, entry_id, filed_month, importer_organisation_id, entry_number, entry_type, port_code, mode_of_transport,
      filed_by, status, version, filed_on, time_of_entry_on, summary_filed_on, security_filing_due_on, recorded_at)
    select $1, $2, $3::date, $4, h.entry_number, h.entry_type, h.port_code, h.mode_of_transport, h.filed_by, h.status, 1, h.filed_on,
      h.time_of_entry_on, h.summary_filed_on, ${FILING_MISSING('h', '$1', "$7::jsonb -> 'declared' -> 'billNumbers'")}, $5::timestamptz
    from jsonb_to_record($8::jsonb) as h(entry_number text, entry_type text, port_code text, mode_of_transport text, filed_by text, status text,
      filed_on date, time_of_entry_on date, summary_filed_on date, security_filing_due_on date)),
  ${VERSION}
select 1`,
};

/** Keeps a corrected version and moves the head to it. $8 the head as JSON. */
export const CORRECT_ENTRY = {
  name: 'entry-correct',
  text: `
with e as (update entry x set version = ($7::jsonb ->> 'version')::int, entry_type = h.entry_type, port_code = h.port_code,
      mode_of_transport = h.mode_of_transport, status = h.status, time_of_entry_on = h.time_of_entry_on, summary_filed_on = h.summary_filed_on,
      security_filing_due_on = case when security_filing_made_at($1, $2, $7::jsonb -> 'declared' -> 'billNumbers') is null then h.security_filing_due_on end
    from jsonb_to_record($8::jsonb) as h(entry_type text, port_code text, mode_of_transport text, status text, time_of_entry_on date,
      summary_filed_on date, security_filing_due_on date)
    where x.filed_month = $3::date and x.importer_id = $1 and x.entry_id = $2),
  p as (update entry_due x set port_code = h.port_code from jsonb_to_record($8::jsonb) as h(port_code text)
    where x.entry_id = $2 and x.port_code <> h.port_code),
  ${VERSION}
select 1`,
};

/** Assigns an entry to a Center. $1 importer, $2 id, $3 month, $4 the Center. */
export const ASSIGN_CENTER = {
  name: 'entry-assign-center',
  text: `update entry set center = $4 where filed_month = $3::date and importer_id = $1 and entry_id = $2`,
};

/** Moves an entry. $1 importer, $2 id, $3 month, $4 status, $5 day of release or null, $6 day of the time of entry or null. */
export const MOVE_ENTRY = {
  name: 'entry-move',
  text: `update entry set status = $4, released_on = coalesce($5::date, released_on), time_of_entry_on = coalesce($6::date, time_of_entry_on)
where filed_month = $3::date and importer_id = $1 and entry_id = $2`,
};
