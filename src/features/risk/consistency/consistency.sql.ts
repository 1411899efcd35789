/**
 * What was done about entries of one band, place by place, beside what was done everywhere. The action is that of the override that counted on
 * the day, else what was proposed. $1 issue, $2 first day, $3 last day, $4 most rows, $5 after the row of this place.
 */
export const CONSISTENCY = {
  name: 'risk-consistency',
  text: `
with one as (
  select e.port_code as port, e.center, a.result ->> 'band' as band, coalesce(o.action, a.result ->> 'action') as action, o.action is not null as overridden,
    exists (select from risk_outcome f where f.assessment_id = a.id and f.found in ('discrepancy', 'violation', 'unpaid')) as found,
    exists (select from risk_outcome f where f.assessment_id = a.id) as looked
  from risk_assessment a
  join entry_directory d on d.id = a.entry_id
  join entry e on e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id
  left join lateral (select v.action from risk_override v where v.assessment_id = a.id order by v.id desc limit 1) o on true
  where a.issue = $1 and a.as_of between $2::date and $3::date and a.entry_id is not null and a.result ->> 'band' is not null)
select *, concat_ws('|', band, action, "portCode", center) collate "C" as place from (
select port as "portCode", center, band, action, count(*)::int as entries, count(*) filter (where overridden)::int as overridden,
  count(*) filter (where looked)::int as "withOutcome", count(*) filter (where found)::int as "withFinding",
  round(100.0 * count(*) / sum(count(*)) over (partition by port, center, band), 1)::text as "percentHere",
  round(100.0 * sum(count(*)) over (partition by band, action) / sum(count(*)) over (partition by band), 1)::text as "percentEverywhere"
from one group by port, center, band, action) r
where $5::text is null or concat_ws('|', band, action, "portCode", center) collate "C" > $5
order by place limit $4`,
};

/**
 * Goods of an importer that were refused at one port, and like goods of it entered at another from that day on, as known. $1 importer,
 * $2 last day, $3 instant, $4 most rows, $5 after the row of this place.
 */
export const PORT_CHANGES = {
  name: 'risk-port-changes',
  text: `
select * from (
select concat_ws('|', x.happened_on, r.entry_id, n.filed_on, n.entry_id, g.hts, g.country, coalesce(g.mid, ''), coalesce(g.before, '')) collate "C" as place,
  r.entry_id as "refusedEntryId", r.port_code as "refusedAt", x.happened_on::text as "refusedOn", n.entry_id as "laterEntryId",
  n.port_code as "enteredAt", n.filed_on::text as "enteredOn", g.hts as "htsNumber", g.country as "countryOfOrigin", g.mid,
  g.before as "midBefore"
from entry r
cross join lateral (select v.happened_on, v.seq from entry_event v where v.filed_month = r.filed_month and v.importer_id = r.importer_id
  and v.entry_id = r.entry_id and v.kind = 'status_changed' and v.details ->> 'to' = 'refused' and v.happened_on <= $2::date
  and v.recorded_at <= $3::timestamptz order by v.seq limit 1) x
join entry n on n.importer_id = r.importer_id and n.seq > x.seq and n.filed_month >= date_trunc('month', x.happened_on)::date and n.filed_on >= x.happened_on
  and n.filed_on <= $2::date and n.recorded_at <= $3::timestamptz and n.port_code <> r.port_code and n.entry_id <> r.entry_id
cross join lateral (select distinct l.hts_number as hts, l.country_of_origin as country, l.mid, b.mid as before
  from entry_line l join entry_line b on b.filed_month = r.filed_month and b.importer_id = r.importer_id and b.entry_id = r.entry_id
    and b.hts_number = l.hts_number and b.country_of_origin = l.country_of_origin
  where l.filed_month = n.filed_month and l.importer_id = n.importer_id and l.entry_id = n.entry_id) g
where r.importer_id = $1) c
where $5::text is null or place > $5 order by place limit $4`,
};

/**
 * Manufacturers that an importer named at one place under one name and later under another, in two years to a day, as known. $1 importer, $2 last day,
 * $3 instant, $4 most rows, $5 after the row of this place.
 */
export const MANUFACTURER_CHANGES = {
  name: 'risk-manufacturer-changes',
  text: `
with l as materialized (
  select e.filed_on, e.entry_id, x -> 'producer' ->> 'name' as name, x -> 'producer' ->> 'street' as street, x -> 'producer' ->> 'city' as city,
    x -> 'producer' ->> 'country' as country, x ->> 'mid' as mid
  from entry_directory d
  cross join lateral (select y.filed_on, y.entry_id from entry y where y.filed_month = d.filed_month and y.importer_id = d.importer_id and y.entry_id = d.id
    and y.recorded_at <= $3::timestamptz and y.filed_on <= $2::date offset 0) e
  cross join lateral (select y.declared from entry_version y where y.filed_month = d.filed_month and y.importer_id = d.importer_id and y.entry_id = d.id
    and y.recorded_at <= $3::timestamptz order by y.version desc limit 1) v
  cross join lateral jsonb_array_elements(v.declared -> 'lines') x
  where d.importer_id = $1 and d.filed_month between date_trunc('month', $2::date - interval '2 years')::date and $2::date
    and x -> 'producer' ->> 'street' is not null),
n as materialized (
  select coalesce(country, '') as country, lower(regexp_replace(street || coalesce(city, ''), '[^[:alnum:]]+', '', 'g')) as at,
    lower(regexp_replace(name, '[^[:alnum:]]+', '', 'g')) as key, min(name) as name, min(street) as street, min(city) as city, min(filed_on) as first_on,
    max(filed_on) as last_on, (array_agg(entry_id order by filed_on, entry_id))[1] as first_entry,
    (array_agg(mid order by filed_on, entry_id))[1] as first_mid, (array_agg(entry_id order by filed_on desc, entry_id desc))[1] as last_entry,
    (array_agg(mid order by filed_on desc, entry_id desc))[1] as last_mid
  from l group by 1, 2, 3)
select * from (
select concat_ws('|', b.first_on, b.first_entry, a.key, b.key) collate "C" as place, a.name as "nameBefore", b.name, b.street, b.city, nullif(b.country, '') as country,
  a.last_entry as "lastEntryId", a.last_on::text as "lastOn", a.last_mid as "midBefore", b.first_entry as "firstEntryId", b.first_on::text as "firstOn",
  b.first_mid as mid
from n a join n b on b.country = a.country and b.at = a.at and b.key <> a.key and a.first_on < b.first_on) c
where $5::text is null or place > $5 order by place limit $4`,
};
