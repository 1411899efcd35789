import { FILING_MISSING } from '../entries.sql.js';
import { HEAD_COLUMNS, LINE_COLUMNS, VERSION_COLUMNS } from '../filing/copied-columns.js';

/**
 * Where rows of a file lie between COPY and the tables: row-level security lets nobody copy into those themselves. A connection makes them once, and
 * they are empty when a transaction ends: where they are made for each, no plan of what reads them is kept.
 */
export const STAGES = [
  {
    name: 'entry-stage',
    text: `
create temporary table if not exists staged_entry on commit delete rows as
select 0 as place, 0 as clock_set, ''::text as filing, '[]'::jsonb as bills, d.id as entry_id, d.entry_number, d.importer_id, d.importer_organisation_id, e.entry_type, e.port_code, e.mode_of_transport,
  e.filed_by, e.filed_on, e.time_of_entry_on, e.summary_filed_on, e.security_filing_due_on, v.declared, v.computed, v.warnings, v.rules, v.digest, v.bond_version_ids, v.grounds
from entry_directory d, entry e, entry_version v with no data`,
  },
  {
    name: 'entry-line-stage',
    text: `
create temporary table if not exists staged_line on commit delete rows as
select importer_id, entry_id, importer_organisation_id, ${LINE_COLUMNS.join(', ')}
from entry_line with no data`,
  },
  {
    name: 'entry-clock-stage',
    text: `
create temporary table if not exists staged_clock on commit delete rows as
select 0 as clock_set, 0 as place, c.name, c.clock, d.due_on from entry_clock c, entry_due d with no data`,
  },
  {
    name: 'entry-flag-stage',
    text: `
create temporary table if not exists staged_flag on commit delete rows as
select f.entry_id, f.importer_organisation_id, f.agency, f.lines, c.clock from entry_flag f, entry_clock c with no data`,
  },
] as const;

// What is asked of what was declared stands beside it, so that it is not unpacked for each.
const STAGED_ENTRY = [
  'place',
  'clock_set',
  'filing',
  'bills',
  'entry_id',
  'importer_id',
  'importer_organisation_id',
] as const;
export const ENTRY_COLUMNS = [...STAGED_ENTRY, ...HEAD_COLUMNS, ...VERSION_COLUMNS] as const;
const STAGED_LINE = ['importer_id', 'entry_id', 'importer_organisation_id'] as const;
export const STAGED_LINE_COLUMNS = [...STAGED_LINE, ...LINE_COLUMNS] as const;
/** Clocks that many entries share are staged once. */
export const CLOCK_COLUMNS = ['clock_set', 'place', 'name', 'clock', 'due_on'] as const;
export const FLAG_COLUMNS = ['entry_id', 'importer_organisation_id', 'agency', 'lines', 'clock'] as const;

/** Puts what is staged into the directory; the ids of what is in it. Always in the order of the numbers, so that two files wait for each other in one way. $1 month. */
export const STAGED_INTO_DIRECTORY = {
  name: 'entries-staged-into-directory',
  text: `
insert into entry_directory (id, entry_number, importer_id, importer_organisation_id, filed_month)
select entry_id, entry_number, importer_id, importer_organisation_id, $1::date from staged_entry order by entry_number
on conflict (entry_number) do nothing returning id`,
};

/** Takes out of the stage what was not put into the directory. $1 ids. */
export const UNSTAGE = ['staged_entry', 'staged_line', 'staged_flag'].map((table) => ({
  name: `${table}-taken`,
  text: `delete from ${table} where entry_id = any ($1::text[])`,
}));

/** Empties the stage within a transaction. */
export const CLEAR_STAGES = {
  name: 'entry-stages-cleared',
  text: 'truncate staged_entry, staged_line, staged_clock, staged_flag',
};

/** What is staged, into its tables, in the order of the file, with what each takes. */
export const FILE_STAGED = [
  {
    name: 'entries-file-staged',
    takes: ['month', 'now'],
    text: `
insert into entry (importer_id, entry_id, filed_month, importer_organisation_id, entry_number, entry_type, port_code, mode_of_transport,
  filed_by, status, version, filed_on, time_of_entry_on, summary_filed_on, security_filing_due_on, recorded_at)
select importer_id, entry_id, $1::date, importer_organisation_id, entry_number, entry_type, port_code, mode_of_transport, filed_by, 'filed', 1,
  filed_on, time_of_entry_on, summary_filed_on, ${FILING_MISSING('s', 's.importer_id', 's.bills')}, $2::timestamptz
from staged_entry s order by place`,
  },
  {
    name: 'entry-versions-file-staged',
    takes: ['month', 'now', 'actor'],
    text: `
insert into entry_version (importer_id, entry_id, filed_month, importer_organisation_id, version, ${VERSION_COLUMNS.join(', ')},
  recorded_at, recorded_by)
select importer_id, entry_id, $1::date, importer_organisation_id, 1, ${VERSION_COLUMNS.join(', ')}, $2::timestamptz, $3
from staged_entry`,
  },
  {
    name: 'entry-lines-file-staged',
    takes: ['month'],
    text: `
insert into entry_line (importer_id, entry_id, filed_month, importer_organisation_id, version, ${LINE_COLUMNS.join(', ')})
select importer_id, entry_id, $1::date, importer_organisation_id, 1, ${LINE_COLUMNS.join(', ')}
from staged_line`,
  },
  {
    name: 'entry-events-file-staged',
    takes: ['month', 'now', 'actor'],
    text: `
insert into entry_event (importer_id, entry_id, filed_month, importer_organisation_id, kind, happened_on, details, recorded_at, recorded_by)
select s.importer_id, s.entry_id, $1::date, s.importer_organisation_id, k.kind, s.filed_on,
  jsonb_build_object('version', 1, 'filing', s.filing), $2::timestamptz, $3
from staged_entry s cross join (values (1, 'filed'), (2, 'summary_filed')) k(n, kind)
where k.n = 1 or s.filing = 'entry_and_summary' order by s.place, k.n`,
  },
  {
    name: 'entry-clocks-file-staged',
    takes: ['month', 'now'],
    text: `
insert into entry_clock (importer_id, entry_id, filed_month, importer_organisation_id, name, subject, clock, recorded_at)
select s.importer_id, s.entry_id, $1::date, s.importer_organisation_id, c.name, '', c.clock, $2::timestamptz
from staged_entry s join staged_clock c using (clock_set) order by s.place, c.place`,
  },
  {
    name: 'entry-due-file-staged',
    takes: [],
    text: `
insert into entry_due (entry_id, name, subject, importer_organisation_id, due_on, started_on, port_code)
select s.entry_id, c.name, '', s.importer_organisation_id, c.due_on, (c.clock ->> 'startedOn')::date, s.port_code from staged_entry s join staged_clock c using (clock_set)
where c.due_on is not null`,
  },
  {
    name: 'entry-flags-file-staged',
    takes: ['month'],
    text: `
insert into entry_flag (entry_id, importer_organisation_id, agency, lines, filed_month, entry_seq)
select f.entry_id, f.importer_organisation_id, f.agency, f.lines, $1::date, e.seq from staged_flag f join staged_entry s on s.entry_id = f.entry_id
join entry e on e.filed_month = $1::date and e.importer_id = s.importer_id and e.entry_id = s.entry_id`,
  },
  {
    name: 'entry-agency-clocks-file-staged',
    takes: ['month', 'now'],
    text: `
with c as (insert into entry_clock (importer_id, entry_id, filed_month, importer_organisation_id, name, subject, clock, recorded_at)
    select s.importer_id, s.entry_id, $1::date, s.importer_organisation_id, 'agency_answer', f.agency, f.clock, $2::timestamptz
    from staged_flag f join staged_entry s on s.entry_id = f.entry_id)
insert into entry_due (entry_id, name, subject, importer_organisation_id, due_on, started_on, port_code)
select s.entry_id, 'agency_answer', f.agency, s.importer_organisation_id, (f.clock ->> 'rolledTo')::date, (f.clock ->> 'startedOn')::date, s.port_code
from staged_flag f join staged_entry s on s.entry_id = f.entry_id`,
  },
] as const;
