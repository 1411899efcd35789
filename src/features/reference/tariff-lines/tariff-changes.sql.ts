/**
 * Lines that editions added, ended or gave other rates. What begins on the first day of the tariff on record is no change.
 * $1 after, $2 up to, $3 number or null, $4 known at.
 */
export const TARIFF_CHANGES = {
  name: 'reference-tariff-changes',
  text: `
with line as (
  select l.hts, l.valid, l.general, l.special, l.column2, l.edition from tariff_line l
  where l.hts ~<~ '98' and length(l.hts) in (8, 10) and l.recorded @> $4::timestamptz
    and ($3::text is null or l.hts like $3 || '%' or $3 like l.hts || '%')),
first_day as (
  select min(lower(l.valid)) as day from tariff_line l where l.hts ~<~ '98' and l.recorded @> $4::timestamptz),
change as (
  select n.hts, lower(n.valid) as "on", n.edition,
    case when p.hts is null then 'lines_added' else 'rates_changed' end as change
  from line n left join line p on p.hts = n.hts and upper(p.valid) = lower(n.valid)
  where lower(n.valid) > $1::date and lower(n.valid) <= $2::date and lower(n.valid) > (select day from first_day)
    and (p.hts is null or (p.general, p.special, p.column2) is distinct from (n.general, n.special, n.column2))
  union all
  select p.hts, upper(p.valid), p.edition, 'lines_ended' from line p
  where upper(p.valid) > $1::date and upper(p.valid) <= $2::date
    and not exists (select from line n where n.hts = p.hts and lower(n.valid) = upper(p.valid)))
select c."on"::text as "on", c.change, array_agg(c.hts order by c.hts) as numbers, coalesce(
  (select max(e.edition) from reference_load e where e.kind = 'hts' and e.effective_on = c."on"), max(c.edition)) as edition
from change c group by c."on", c.change order by c."on", c.change`,
};
