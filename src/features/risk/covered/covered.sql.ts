/**
 * What importers have entered, by importer, as known: their first import, how many before the day, the first entries under a case, and whether
 * of one of these no payment of a deposit is on record.
 * $1 importers, $2 asOf, $3 knownAt, $4 types that are no import, $5 types made for cases, $6 entries set aside.
 */
export const ENTERED = {
  name: 'risk-entered',
  text: `
with entered as materialized (
  select d.importer_id, d.id, d.filed_month, v.version, e.filed_on, e.seq, not (v.entry_type = any ($4::text[])) as import,
    v.entry_type = any ($5::text[]) or exists (select from entry_line l where l.filed_month = d.filed_month and l.importer_id = d.importer_id
      and l.entry_id = d.id and l.version = v.version and cardinality(l.adcvd_cases) > 0) as adcvd
  from entry_directory d
  cross join lateral (select x.filed_on, x.seq from entry x where x.filed_month = d.filed_month and x.importer_id = d.importer_id
    and x.entry_id = d.id and x.recorded_at <= $3::timestamptz offset 0) e
  cross join lateral (select x.version, x.declared ->> 'entryType' as entry_type from entry_version x where x.filed_month = d.filed_month
    and x.importer_id = d.importer_id and x.entry_id = d.id and x.recorded_at <= $3::timestamptz order by x.version desc limit 1) v
  where d.importer_id = any ($1::text[]) and not (d.id = any ($6::text[]))
    and not exists (select from entry_event c where c.filed_month = d.filed_month and c.importer_id = d.importer_id and c.entry_id = d.id
      and c.kind = 'status_changed' and c.details ->> 'to' = 'cancelled' and c.recorded_at <= $3::timestamptz))
select importer_id as "importerId",
  count(*) filter (where import and filed_on < $2::date)::int as "importsBefore",
  (array_agg(json_build_object('id', id, 'on', filed_on) order by filed_on, seq) filter (where import))[1] as "firstImport",
  coalesce((array_agg(json_build_object('id', id, 'on', filed_on) order by filed_on, seq) filter (where adcvd and filed_on <= $2::date))[1:5], '{}') as "adcvdEntries",
  exists (select from entered x where x.importer_id = entered.importer_id and x.adcvd and x.filed_on <= $2::date
    and exists (select from entry_line l where l.filed_month = x.filed_month and l.importer_id = x.importer_id and l.entry_id = x.id
      and l.version = x.version and cardinality(l.adcvd_cases) > 0 and coalesce(l.deposits, 1) > 0 offset 0)
    and not exists (select from entry_deposit p where p.entry_id = x.id and p.part = 'adcvd' and p.paid_on <= $2::date
      and p.recorded_at <= $3::timestamptz offset 0)) as undeposited
from entered
group by importer_id`,
};

/** Records that disputes of an importer have taken out, as known. $1 importer, $2 asOf, $3 knownAt. */
export const SET_ASIDE = {
  name: 'risk-set-aside',
  text: `
select array_agg(distinct record_id order by record_id) as ids from record_dispute
where importer_id = $1 and outcome = 'upheld' and decided_on <= $2::date and decided_at <= $3::timestamptz`,
};
