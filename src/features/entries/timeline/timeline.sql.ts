import { KNOWN } from '../entries.sql.js';

/** Events and clocks with one act, in one statement. $1 importer, $2 id, $3 month, $4 organisation, $5 now, $6 actor, $7 events, $8 clocks, $9 ended. */
export const KEEP_EVENTS = {
  name: 'entry-keep-events',
  text: `
with v as (insert into entry_event (importer_id, entry_id, filed_month, importer_organisation_id, kind, happened_on, details, recorded_at, recorded_by)
    select $1, $2, $3::date, $4, r.kind, r."on", r.details, $5::timestamptz, $6 from jsonb_to_recordset($7::jsonb) as r(kind text, "on" date, details jsonb)),
  c as (insert into entry_clock (importer_id, entry_id, filed_month, importer_organisation_id, name, subject, clock, recorded_at)
    select $1, $2, $3::date, $4, r.name, r.subject, r.clock, $5::timestamptz from jsonb_to_recordset($8::jsonb) as r(name text, subject text, clock jsonb)),
  g as (delete from entry_due x using jsonb_to_recordset($9::jsonb) as r(name text, subject text)
    where x.entry_id = $2 and x.name = r.name and x.subject = r.subject)
insert into entry_due (entry_id, name, subject, importer_organisation_id, due_on, started_on, port_code)
select $2, r.name, r.subject, $4, (r.clock ->> 'rolledTo')::date, (r.clock ->> 'startedOn')::date,
  (select e.port_code from entry e where e.filed_month = $3::date and e.importer_id = $1 and e.entry_id = $2) from jsonb_to_recordset($8::jsonb) as r(name text, subject text, clock jsonb, met boolean)
where not r.met
on conflict (entry_id, name, subject) do update set due_on = excluded.due_on, started_on = excluded.started_on, told_on = null`,
};

/** One event of many entries. $1 ids, $2 their days, $3 kind, $4 details, $5 now, $6 actor. */
export const KEEP_EVENT_OF_MANY = {
  name: 'entry-keep-event-of-many',
  text: `
insert into entry_event (importer_id, entry_id, filed_month, importer_organisation_id, kind, happened_on, details, recorded_at, recorded_by)
select d.importer_id, d.id, d.filed_month, d.importer_organisation_id, $3, r.happened_on, $4::jsonb, $5::timestamptz, $6
from unnest($1::text[], $2::date[]) with ordinality as r(id, happened_on, place) join entry_directory d on d.id = r.id order by r.place`,
};

/** All that happened to an entry. $1 id. */
export const ENTRY_EVENTS = {
  name: 'entry-events',
  text: `
select v.kind, v.happened_on::text as "on", v.details, v.recorded_at, d.id, d.importer_organisation_id, under_grant(d.importer_organisation_id, 'entries') as grant_id
from entry_directory d cross join lateral (select * from entry_event x where x.filed_month = d.filed_month and x.importer_id = d.importer_id
  and x.entry_id = d.id order by x.seq offset 0) v
where d.id = $1 and ${KNOWN} and not (select agreed('entries')) order by v.seq`,
};

/** When a security filing was made for an entry. $1 importer, $2 entry, $3 its bills of lading as JSON. */
export const SECURITY_FILED = {
  name: 'entry-security-filed',
  text: 'select security_filing_made_at($1, $2, $3::jsonb) as at',
};

/** Clocks whose day has gone by and was not told. $1 today, $2 how many. */
export const GONE_BY = {
  name: 'entry-clocks-gone-by',
  text: `
select c.entry_id, c.name, c.subject, c.due_on::text as due_on, d.importer_id, d.importer_organisation_id, d.filed_month::text as filed_month
from entry_due c join entry_directory d on d.id = c.entry_id where c.told_on is null and c.due_on < $1::date
order by c.due_on, c.entry_id limit $2 for update of c skip locked`,
};

/** When the first day of a clock is over that was not told. */
export const UNTOLD = `
select (min(due_on) + 1)::timestamp at time zone 'America/New_York' as over_at from entry_due where told_on is null`;

/** That it was told. $1 entry, $2 name, $3 subject, $4 today. */
export const TOLD = {
  name: 'entry-clock-told',
  text: `update entry_due set told_on = $4::date where entry_id = $1 and name = $2 and subject = $3`,
};

/** Nothing is due any more on an entry that has ended. $1 entry. */
export const NOTHING_DUE = { name: 'entry-nothing-due', text: 'delete from entry_due where entry_id = $1' };

/** Entries by the month they were filed in. $1 entries. */
export const BY_MONTH = {
  name: 'entries-by-month',
  text: `select filed_month::text as month, array_agg(distinct importer_id) as importers, array_agg(id order by id) as ids
from entry_directory where id = any ($1::text[]) group by filed_month order by filed_month`,
};

/** Closes those that stand so, and nothing is due on them any more. $1 month, $2 importers, $3 entries, $4 where they stand. */
export const CLOSE_ENTRIES = {
  name: 'entries-close',
  text: `
with closed as (update entry set status = 'closed'
  where filed_month = $1::date and importer_id = any ($2::text[]) and entry_id = any ($3::text[]) and status = any ($4::text[]) returning entry_id)
delete from entry_due x using closed where x.entry_id = closed.entry_id`,
};
