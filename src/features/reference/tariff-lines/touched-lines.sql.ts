import { heldAt } from '../../../platform/database/moment.js';

// Prefixes have 2, 4, 6, 8 or 10 digits: a line is found by each of its own beginnings.
const BEGINNINGS = `array[left(l.hts, 2), left(l.hts, 4), left(l.hts, 6), left(l.hts, 8), l.hts]`;

/** How many ten-digit lines each scope touches, on its own day. $1 scopes as JSON, $2 known at. */
export const COUNT_TOUCHED = {
  name: 'reference-count-touched-lines',
  text: `
with scope as (select * from json_to_recordset($1::json) as s(place int, "on" date, "all" boolean, included text[], excepted text[])),
line as (
  select d."on", l.hts, ${BEGINNINGS} as beginnings from (select distinct "on" from scope) d
  join tariff_line l on length(l.hts) = 10 and l.hts ~<~ '98' and l.valid @> d."on" and l.recorded @> $2::timestamptz),
part as (select "on", hts, beginning from line, unnest(beginnings) as beginning),
inside as (
  select s.place, l.hts from scope s join line l on l."on" = s."on" where s."all"
  union
  select s.place, p.hts from scope s cross join unnest(s.included) as prefix join part p on p."on" = s."on" and p.beginning = prefix),
outside as (
  select s.place, p.hts from scope s cross join unnest(s.excepted) as prefix join part p on p."on" = s."on" and p.beginning = prefix)
select i.place, count(*)::int as lines from inside i
where not exists (select from outside o where o.place = i.place and o.hts = i.hts)
group by i.place`,
};

/** The lines of one scope. $1 day, $2 known at, $3 all, $4 included, $5 excepted, $6 last number shown or empty, $7 limit. */
export const LIST_TOUCHED = {
  name: 'reference-list-touched-lines',
  text: `
select l.hts, l.full_description as "fullDescription" from tariff_line l
where length(l.hts) = 10 and l.hts ~<~ '98' and l.hts ~>~ $6 and ${heldAt('l')}
  and ($3::boolean or ${BEGINNINGS} && $4::text[]) and not (${BEGINNINGS} && $5::text[])
order by l.hts using ~<~ limit $7`,
};
