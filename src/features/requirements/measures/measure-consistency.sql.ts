/**
 * What was done about importers whose bonds were assessed alike, by the place where each entered most: its last requirement of the days, then the measures
 * that were imposed on it in them, else the notice, else nothing. $1 first day, $2 last day, $3 most rows, $4 after the row of this place.
 */
export const MEASURE_CONSISTENCY = {
  name: 'measure-consistency',
  text: `
with r as materialized (select distinct on (q.importer_id) q.importer_id, q.as_of, q.result ->> 'band' as band, q.result ->> 'sufficiency' as sufficiency,
    q.notified_on between $1::date and $2::date as notified
  from bond_requirement q where q.as_of between $1::date and $2::date and q.result ->> 'band' is not null order by q.importer_id, q.seq desc),
one as materialized (select r.band, r.sufficiency, p.port_code as port, p.center, d.measure
  from r cross join lateral (select e.port_code, e.center from entry e where e.importer_id = r.importer_id
      and e.filed_month between date_trunc('month', r.as_of - interval '1 year')::date and r.as_of and e.filed_on <= r.as_of
    group by e.port_code, e.center order by count(*) desc, e.port_code, e.center limit 1) p
  cross join lateral (select array(select distinct l.measure from legal_measure l where l.importer_id = r.importer_id and l.from_on between $1::date and $2::date)
    as measures) m
  cross join lateral unnest(case when cardinality(m.measures) > 0 then m.measures when r.notified then array['notice'] else array['nothing'] end) d(measure)),
s as (select port, center, band, sufficiency, measure, count(*) as importers,
    sum(count(*)) over (partition by port, center, band, sufficiency) as here,
    sum(count(*)) over (partition by band, sufficiency, measure) as alike, sum(count(*)) over (partition by band, sufficiency) as everywhere
  from one group by port, center, band, sufficiency, measure),
c as (select port as "portCode", center, band, sufficiency, measure as done, importers::int as importers,
    round(100.0 * importers / here, 1)::text as "percentHere", round(100.0 * alike / everywhere, 1)::text as "percentEverywhere",
    concat_ws('|', band, sufficiency, measure, port, center) collate "C" as place from s)
select * from c where $4::text is null or place > $4 order by place limit $3`,
};
