import { heldAt } from '../../platform/database/moment.js';

/** Prepared SQL of the hot look-ups; every one reads both axes of time. */

// One row per case with its status on the day ($asOf) as it was known ($knownAt).
const CASE = `
  c.case_number, c.type, c.country, c.country_code, c.product, c.product_group, c.companion, c.itc_number, c.citation,
  st.status, lower(st.valid)::text as status_since`;
const STATUS_ON = `
  left join adcvd_case_status st on st.case_number = c.case_number and ${heldAt('st')}`;

/**
 * Cases by tariff code and origin. $3 the code's own prefixes (broader or equal codes of a notice), $4/$5 the range of longer
 * codes beneath it, $6 country or null, $7 status or null, $8 last case shown, $9 limit + 1. Companions come along.
 */
export const SEARCH_BY_CODE = {
  name: 'adcvd-search-by-code',
  text: `
with by_code as (
  select s.case_number, array_agg(s.hts order by s.hts) as codes
  from adcvd_case_scope s
  where (s.hts = any($3::text[]) or (s.hts ~>=~ $4 and s.hts ~<~ $5)) and ${heldAt('s')}
  group by s.case_number
), by_companion as (
  select c.companion as case_number, min(c.case_number) as of_case
  from by_code b join adcvd_case c using (case_number)
  where c.companion is not null and not exists (select from by_code x where x.case_number = c.companion)
  group by c.companion
), hit as (
  select case_number, codes, null as of_case from by_code
  union all select case_number, null, of_case from by_companion
)
select ${CASE}, hit.codes, hit.of_case
from hit join adcvd_case c using (case_number) ${STATUS_ON}
where ($6::text is null or c.country = $6) and ($7::text is null or st.status = $7) and ($8::text is null or c.case_number > $8)
order by c.case_number limit $9`,
};

/** Cases by words, origin or status. $3 country or null, $4 status or null, $5 words or null, $6 last case shown, $7 limit + 1. */
export const SEARCH_BY_WORDS = {
  name: 'adcvd-search-by-words',
  text: `
select ${CASE}
from adcvd_case c ${STATUS_ON}
where ($3::text is null or c.country = $3) and ($4::text is null or st.status = $4)
  and ($5::text is null or c.product ilike '%' || $5 || '%' or c.case_number like upper($5) || '%')
  and ($6::text is null or c.case_number > $6)
order by c.case_number limit $7`,
};

/** What there was to find, for an answer without hits. $1 country or null, $2 prefixes, $3/$4 range. */
export const WHAT_WAS_SEARCHED = {
  name: 'adcvd-what-was-searched',
  text: `
select (select count(*)::int from adcvd_case) as cases_on_record,
       (select count(*)::int from adcvd_case where country = $1) as cases_from_country,
       (select count(distinct case_number)::int from adcvd_case_scope where hts = any($2::text[]) or (hts ~>=~ $3 and hts ~<~ $4)) as cases_with_code`,
};

/** One case with its whole history as known. $3 case number. */
export const FIND_CASE = {
  name: 'adcvd-find-case',
  text: `
select ${CASE},
  (select coalesce(json_agg(json_build_object('status', s.status, 'from', lower(s.valid), 'through', upper(s.valid) - 1, 'citation', s.citation) order by s.valid), '[]')
     from adcvd_case_status s where s.case_number = c.case_number and s.recorded @> $2::timestamptz) as statuses,
  (select coalesce(array_agg(s.hts order by s.hts), '{}')
     from adcvd_case_scope s where s.case_number = c.case_number and ${heldAt('s')}) as codes
from adcvd_case c ${STATUS_ON}
where c.case_number = $3`,
};

const RATE = `
  r.id::text as id, r.scope, r.producer, r.exporter, r.ad_valorem_percent::text as ad_valorem_percent,
  r.specific_amount::text as specific_amount, r.specific_unit, r.rate_kind, r.excluded, r.note, r.citation,
  r.reviewed_on::text as reviewed_on, lower(r.valid)::text as "from", (upper(r.valid) - 1)::text as through, lower(r.recorded) as recorded_at`;

/** Rates of a case on a day as known, page by page. $3 case number, $4 last id shown, $5 limit + 1. */
export const LIST_RATES = {
  name: 'adcvd-list-rates',
  text: `
select ${RATE} from adcvd_rate r
where r.case_number = $3 and ${heldAt('r')} and r.id > $4::bigint
order by r.id limit $5`,
};

/** Whole cases as known, with their companions where $3 says so. $1 knownAt, $2 case numbers. */
export const CASES_AS_KNOWN = {
  name: 'adcvd-cases-as-known',
  text: `
select c.case_number, c.type, c.country, c.companion, c.product,
  (select coalesce(json_agg(json_build_object('status', s.status, 'from', lower(s.valid), 'through', upper(s.valid) - 1) order by s.valid), '[]')
     from adcvd_case_status s where s.case_number = c.case_number and s.recorded @> $1::timestamptz) as periods,
  coalesce((select max(l.effective_on) from reference_load l where l.kind = 'usitc-orders' and l.loaded_at <= $1::timestamptz),
    date '2020-08-27')::text as current_through
from adcvd_case c where c.case_number = any($2::text[]) or ($3::boolean and c.companion = any($2::text[]))`,
};

/** The day of the last list of orders loaded. $1 knownAt. */
export const ORDERS_THROUGH = {
  name: 'adcvd-orders-through',
  text: `
select through, case when through is null then (select count(*)::int from adcvd_case) end as selected
from (select max(effective_on)::text as through from reference_load where kind = 'usitc-orders' and loaded_at <= $1::timestamptz) listed`,
};

/** Every rate of some cases as known, in force or not. $1 knownAt, $2 case numbers. */
export const RATES_AS_KNOWN = {
  name: 'adcvd-rates-as-known',
  text: `
select r.case_number, ${RATE} from adcvd_rate r
where r.case_number = any($2::text[]) and r.recorded @> $1::timestamptz
order by r.case_number, r.id`,
};

/** When anything of cases or rates came on record or was known no longer, in milliseconds. */
export const CHANGES_KNOWN = {
  name: 'adcvd-changes-known',
  text: `
select array(select distinct ceil(extract(epoch from k.at) * 1000)::float8 from (
  select lower(recorded) as at from adcvd_rate union select upper(recorded) from adcvd_rate
  union select lower(recorded) from adcvd_case_status union select upper(recorded) from adcvd_case_status) k
where k.at is not null order by 1) as instants`,
};

/** Cases that call for deposits and name one of the codes for one of the countries. $1 asOf, $2 knownAt, $3 codes, $4 countries. */
export const CASES_BY_CODES = {
  name: 'adcvd-cases-by-codes',
  text: `
select s.case_number, c.country, s.hts from adcvd_case_scope s
join adcvd_case c using (case_number)
join adcvd_case_status st on st.case_number = s.case_number and ${heldAt('st')}
  and st.status in ('order', 'preliminary')
where s.hts = any($3::text[]) and c.country = any($4::text[]) and ${heldAt('s')}
order by s.case_number`,
};

/** Cases in force that no tariff code leads to. $3 countries; null: all. */
export const CASES_WITHOUT_CODES = {
  name: 'adcvd-cases-without-codes',
  text: `
select c.case_number, c.country, c.product, (
  select case when bool_and(r.ad_valorem_percent is not null and r.specific_amount is null) then max(r.ad_valorem_percent)::text end
  from adcvd_rate r where r.case_number = c.case_number and not r.excluded and lower(r.valid) <= $1::date and r.recorded @> $2::timestamptz
) as highest_percent from adcvd_case c
join adcvd_case_status st on st.case_number = c.case_number and ${heldAt('st')} and st.status in ('order', 'preliminary')
where ($3::text[] is null or c.country = any($3::text[]))
  and not exists (select from adcvd_case_scope s where s.case_number = c.case_number and ${heldAt('s')})
order by c.case_number`,
};
