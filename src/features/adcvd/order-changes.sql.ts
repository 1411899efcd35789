/** Orders that came into force or ceased to be. $1 after, $2 up to, $3 country or null, $4 known at. */
export const ORDER_CHANGES = {
  name: 'adcvd-order-changes',
  text: `
with span as (
  select s.case_number, s.valid, s.citation from adcvd_case_status s where s.status = 'order' and s.recorded @> $4::timestamptz),
change as (
  select s.case_number, lower(s.valid) as "on", 'began' as change, s.citation from span s
  where lower(s.valid) > $1::date and lower(s.valid) <= $2::date
    and not exists (select from span b where b.case_number = s.case_number and upper(b.valid) = lower(s.valid))
  union all
  select s.case_number, upper(s.valid), 'ended', coalesce((
    select n.citation from adcvd_case_status n
    where n.case_number = s.case_number and lower(n.valid) = upper(s.valid) and n.recorded @> $4::timestamptz), s.citation)
  from span s where upper(s.valid) > $1::date and upper(s.valid) <= $2::date
    and not exists (select from span a where a.case_number = s.case_number and lower(a.valid) = upper(s.valid)))
select h."on"::text as "on", h.change, h.case_number as "caseNumber", c.country, c.product, h.citation, (
  select coalesce(array_agg(distinct x.hts), '{}') from adcvd_case_scope x
  where x.case_number = h.case_number and x.recorded @> $4::timestamptz) as codes
from change h join adcvd_case c using (case_number)
where $3::text is null or c.country = $3
order by h."on", h.case_number`,
};
