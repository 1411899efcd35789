/** The statements that put listed orders on record; each works on the temporary table `listed_order`. */
export const LISTED_COLUMNS = [
  'row_number',
  'case_number',
  'country',
  'product',
  'product_group',
  'itc_number',
  'ordered_on',
  'citation',
] as const;

export const STAGE_ORDERS = `
create temporary table listed_order (
  row_number int, case_number text primary key, country text, product text, product_group text, itc_number text,
  ordered_on date, citation text
) on commit drop`;

/** Where the record says otherwise: the record stays, someone has to look. $1 the day of the list. */
export const FIND_CONFLICTS = `
select l.row_number, c.country as "otherCountry", o.ordered_on::text as "otherDate", st.status as "otherStatus"
from listed_order l
join adcvd_case c using (case_number)
left join lateral (
  select min(lower(s.valid)) as ordered_on from adcvd_case_status s
  where s.case_number = l.case_number and s.status = 'order' and upper_inf(s.recorded)) o on true
left join adcvd_case_status st on st.case_number = l.case_number and st.valid @> $1::date and upper_inf(st.recorded)
where c.country <> l.country or o.ordered_on <> l.ordered_on or st.status <> 'order'
order by l.row_number`;

/** Orders on record on the day of the list that it does not have. $1 the day, $2 the numbers the list has, sound or not. */
export const FIND_MISSING = `
select s.case_number as key from adcvd_case_status s
where s.status = 'order' and s.valid @> $1::date and upper_inf(s.recorded) and not (s.case_number = any($2::text[]))
  and not exists (select from listed_order l where l.case_number = s.case_number)
order by 1`;

export const ADD_CASES = `
insert into adcvd_case (case_number, type, country_code, country, product, product_group, itc_number, citation)
select l.case_number, case left(l.case_number, 1) when 'A' then 'antidumping' else 'countervailing' end,
  substr(l.case_number, 3, 3), l.country, l.product, l.product_group, l.itc_number, l.citation
from listed_order l where not exists (select from adcvd_case c where c.case_number = l.case_number)`;

/** What a case on record lacks and the list has. */
export const COMPLEMENT_CASES = `
update adcvd_case c set product_group = coalesce(c.product_group, l.product_group), itc_number = coalesce(c.itc_number, l.itc_number)
from listed_order l
where l.case_number = c.case_number and l.country = c.country
  and ((c.product_group is null and l.product_group is not null) or (c.itc_number is null and l.itc_number is not null))
returning c.case_number as key`;

/** Status rows that came from an earlier list and are now cited otherwise: a later continuation. */
export const RENEW_STATUSES = `
with closed as (
  update adcvd_case_status s set recorded = tstzrange(lower(s.recorded), greatest(lower(s.recorded), audit_now()))
  from listed_order l
  where s.case_number = l.case_number and upper_inf(s.recorded) and s.status = 'order' and lower(s.valid) = l.ordered_on
    and starts_with(s.citation, $1) and s.citation <> l.citation
  returning s.case_number, s.valid, l.citation
)
select case_number as key, valid::text, citation from closed`;

export const WRITE_STATUSES = `
insert into adcvd_case_status (case_number, status, citation, valid, recorded)
select r.case_number, 'order', r.citation, r.valid, tstzrange(audit_now(), null)
from unnest($1::text[], $2::text[], $3::daterange[]) as r(case_number, citation, valid)`;

/** Orders for cases that have no status on record at all. */
export const ADD_STATUSES = `
insert into adcvd_case_status (case_number, status, citation, valid, recorded)
select l.case_number, 'order', l.citation, daterange(l.ordered_on, null), tstzrange(audit_now(), null)
from listed_order l
where not exists (select from adcvd_case_status s where s.case_number = l.case_number and upper_inf(s.recorded))
returning case_number as key`;
