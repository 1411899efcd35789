// An instant is asked for in whole milliseconds: what is recorded between two of them is known from the later.
const KNOWN = (at: string): string => `ceil(extract(epoch from ${at}) * 1000)::float8`;

// Without numerics where many rows are read: whole microseconds, of which whoever reads makes milliseconds.
const MICROSECONDS = (at: string): string => `(extract(epoch from ${at}) * 1000000)::bigint`;

/** Importers that filed in months of a period, with how many entries they have on record at all. $1 first month, $2 last day, $3 after this importer, $4 most rows. */
export const IMPORTERS_THAT_FILED = {
  name: 'targeting-importers-that-filed',
  text: `
select d.importer_id as "importerId", count(*)::int as entries from entry_directory d where d.importer_id > $3
group by d.importer_id having bool_or(d.filed_month between $1::date and $2::date) order by d.importer_id limit $4`,
};

/** The months in which any of these importers filed. $1 first importer, $2 last. */
export const MONTHS_OF = {
  name: 'targeting-months-of',
  text: `select distinct d.filed_month::text as month from entry_directory d where d.importer_id between $1 and $2`,
};

/** $1 first importer, $2 last, $3 months. */
export const ENTRIES_OF = {
  name: 'targeting-entries-of',
  text: `
select e.importer_id as "importerId", e.entry_id as id, e.filed_on::text as "filedOn", e.seq, ${MICROSECONDS('e.recorded_at')} as "recordedAt"
from entry e where e.importer_id between $1 and $2 and e.filed_month = any ($3::date[])`,
};

/** $1 first importer, $2 last, $3 months. */
export const VERSIONS_OF = {
  name: 'targeting-versions-of',
  text: `
select v.entry_id as "entryId", v.version, ${MICROSECONDS('v.recorded_at')} as "recordedAt", v.entry_type as "entryType", v.port_code as port,
  (v.total * 100)::bigint as total
from entry_version v where v.importer_id between $1 and $2 and v.filed_month = any ($3::date[])`,
};

/** Between the lines of one entry: no number, country or JSON has it. */
export const LINE_END = '\u001e';

/**
 * A row for each version of an entry with its lines as one text, in their order: number, country and whole cents, and of lines under a case what it is
 * and who made and sold the goods, as JSON. Of months before the first that counts only
 * those under a case. $1 first importer, $2 last, $3 months, $4 the first month that counts.
 */
export const LINES_OF = {
  name: 'targeting-lines-of',
  text: `
select l.entry_id as "entryId", l.version,
  string_agg(l.hts_number || ' ' || l.country_of_origin || ' ' || (l.entered_value * 100)::bigint || case when cardinality(l.adcvd_cases) > 0 then (
    select ' ' || jsonb_build_object('cases', (select jsonb_agg(c order by c collate "C") from unnest(l.adcvd_cases) c),
      'producer', d -> 'producer' ->> 'name', 'exporter', d ->> 'exporter')::text
    from entry_version v cross join lateral (select v.declared -> 'lines' -> (l.line - 1) as d) d
    where v.filed_month = l.filed_month and v.importer_id = l.importer_id and v.entry_id = l.entry_id and v.version = l.version) else '' end,
    '${LINE_END}' order by l.line) as lines
from entry_line l where l.importer_id between $1 and $2 and l.filed_month = any ($3::date[])
  and (l.filed_month >= $4::date or cardinality(l.adcvd_cases) > 0)
group by l.filed_month, l.importer_id, l.entry_id, l.version
order by l.filed_month, l.importer_id, l.entry_id, l.version`,
};

/** When entries were cancelled. $1 first importer, $2 last, $3 months. */
export const CANCELLED_OF = {
  name: 'targeting-cancelled-of',
  text: `
select c.entry_id as "entryId", min(${KNOWN('c.recorded_at')}) as at from entry_event c
where c.importer_id between $1 and $2 and c.filed_month = any ($3::date[]) and c.kind = 'status_changed' and c.details ->> 'to' = 'cancelled'
group by c.entry_id`,
};

/** What else is on record of importers, each with the days on which it holds and the instants at which that is known. $1 importers. */
export const HELD_OF = {
  name: 'targeting-held-of',
  text: `
select h.kind, h.importer_id as "importerId", h.body, lower(h.valid)::text as "from", upper(h.valid)::text as until,
  coalesce(${KNOWN('lower(h.recorded)')}, '-infinity') as "knownFrom", coalesce(${KNOWN('upper(h.recorded)')}, 'infinity') as "knownUntil"
from (
  select 'bond' as kind, b.importer_id, to_jsonb(b.limit_of_liability::text) as body, b.valid, b.recorded
    from bond_version b where b.importer_id = any ($1::text[]) and b.activity_code = '1' and b.kind = 'continuous'
  union all select 'form', p.importer_id, p.particulars, p.valid, p.recorded from importer_particulars p where p.importer_id = any ($1::text[])
  union all select 'program', f.importer_id, f.body, f.valid, f.recorded from importer_fact f
    where f.importer_id = any ($1::text[]) and f.kind = 'program' and f.body ->> 'program' = 'ctpat'
  union all select 'address', a.importer_id, null, a.valid, a.recorded from importer_address a where a.importer_id = any ($1::text[])
  union all select 'number', n.importer_id, null, n.valid, n.recorded from importer_number n where n.importer_id = any ($1::text[])
  union all select 'void', i.id, null, daterange(i.voided_on, null), tstzrange(i.voided_at, null) from importer i
    where i.id = any ($1::text[]) and i.voided_on is not null
  union all select 'dispute', r.importer_id, to_jsonb(r.record_id), daterange(r.decided_on, null), tstzrange(r.decided_at, null) from record_dispute r
    where r.importer_id = any ($1::text[]) and r.outcome = 'upheld'
  union all select 'link', a.importer_id, to_jsonb(a.other_importer_id), a.valid, a.recorded from importer_affiliation a where a.importer_id = any ($1::text[])
  union all select 'link', a.other_importer_id, to_jsonb(a.importer_id), a.valid, a.recorded from importer_affiliation a
    where a.other_importer_id = any ($1::text[])) h
where not isempty(h.valid) and not isempty(h.recorded)
order by lower(h.valid), h.body`,
};

/** Every confirmed succession. */
export const SUCCESSIONS = {
  name: 'targeting-successions',
  text: `
select a.importer_id as "importerId", a.other_importer_id as body, lower(a.valid)::text as "from", upper(a.valid)::text as until,
  coalesce(${KNOWN('lower(a.recorded)')}, '-infinity') as "knownFrom", coalesce(${KNOWN('upper(a.recorded)')}, 'infinity') as "knownUntil"
from importer_affiliation a where a.kind = 'successor' and not isempty(a.valid) and not isempty(a.recorded)`,
};
