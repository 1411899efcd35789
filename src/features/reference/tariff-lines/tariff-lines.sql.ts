import { heldAt } from '../../../platform/database/moment.js';

// The footnotes of a line, and those of the eight-digit line above it: what that one says counts for each line beneath.
const footnotesOf = (own: string, above: string): string =>
  `nullif(concat_ws(' ', ${own}, case when ${above} is distinct from ${own} then ${above} end), '')`;

// A line with the rates and footnotes it has or inherits, on a day ($1) as known at an instant ($2).
const LINE = `
  l.hts, l.indent, l.description, l.full_description, l.units, l.authority, ${footnotesOf('l.footnotes', 'f.footnotes')} as footnotes, l.edition, l.citation, l.rate_from,
  case when l.rate_from is null then l.general else p.general end as general,
  case when l.rate_from is null then l.special else p.special end as special,
  case when l.rate_from is null then l.column2 else p.column2 end as column2,
  lower(l.valid)::text as "from", (upper(l.valid) - 1)::text as through`;
const INHERITED = `
  left join tariff_line p on p.hts = l.rate_from and ${heldAt('p')}
  left join tariff_line f on length(l.hts) = 10 and f.hts = left(l.hts, 8) and ${heldAt('f')}`;

/** Lines in order of number. $3/$4 range of numbers, $5 words or null, $6 last number shown or empty, $7 limit + 1. */
export const LIST_LINES = {
  name: 'reference-list-tariff-lines',
  text: `
select ${LINE} from tariff_line l ${INHERITED}
where l.hts ~>=~ $3 and l.hts ~<~ $4 and l.hts ~>~ $6 and ${heldAt('l')}
  and ($5::text is null or l.full_description ilike '%' || $5 || '%')
order by l.hts using ~<~ limit $7`,
};

/** One line: the number itself, or the ten-digit line that prints an eight-digit one. $3 numbers, the wanted one first. */
export const FIND_LINE = {
  name: 'reference-find-tariff-line',
  text: `
select ${LINE} from tariff_line l ${INHERITED}
where l.hts = any($3::text[]) and ${heldAt('l')}
order by length(l.hts) limit 1`,
};

/** Many lines at once. $3 numbers as asked; `on_record` is false where only the eight-digit line is. */
export const LINES_OF_NUMBERS = {
  name: 'reference-lines-of-numbers',
  text: `
select n.number, l.hts is not null as on_record, coalesce(l.description, p.description) as description,
  case when cardinality(l.units) > 0 then l.units else coalesce(p.units, '{}') end as units,
  ${footnotesOf('l.footnotes', 'f.footnotes')} as footnotes, coalesce(l.edition, p.edition) as edition,
  coalesce(l.citation, p.citation) as citation, left(p.hts, 8) as rate_from,
  case when p.hts is null then l.general else p.general end as general,
  case when p.hts is null then l.special else p.special end as special,
  case when p.hts is null then l.column2 else p.column2 end as column2
from unnest($3::text[]) as n(number)
left join lateral (
  select * from tariff_line t
  where t.hts in (n.number, case when length(n.number) = 8 then n.number || '00' end)
    and ${heldAt('t')}
  order by length(t.hts) limit 1) l on true
left join lateral (
  select * from tariff_line t
  where t.hts in (coalesce(l.rate_from, left(n.number, 8)), left(n.number, 8) || '00')
    and (l.hts is null or t.hts = l.rate_from) and ${heldAt('t')}
  order by length(t.hts) limit 1) p on true
left join lateral (
  select t.footnotes from tariff_line t
  where t.hts in (left(n.number, 8), left(n.number, 8) || '00') and t.hts is distinct from l.hts and ${heldAt('t')}
  order by length(t.hts) limit 1) f on true
where l.hts is not null or p.hts is not null`,
};

/** When numbers ended that were on record before the day ($1, as known at $2), and what began under the same six digits since. $3 the numbers. */
export const ENDED_NUMBERS = {
  name: 'reference-ended-numbers',
  text: `
select n.number as "htsNumber", (e.until - 1)::text as "endedOn",
  coalesce((select array_agg(s.hts order by s.hts using ~<~) from (
    select l.hts from tariff_line l
    where l.hts ~>=~ left(n.number, 6) and l.hts ~<~ (left(n.number, 6) || ':') and length(l.hts) = length(e.hts) and ${heldAt('l')}
      and lower(l.valid) >= e.until
    limit 10) s), '{}') as successors
from unnest($3::text[]) as n(number)
join lateral (
  select l.hts, max(upper(l.valid)) as until from tariff_line l
  where l.hts in (n.number, case when length(n.number) = 8 then n.number || '00' end) and (l.recorded @> $2::timestamptz) is true
    and upper(l.valid) <= $1::date
  group by l.hts order by length(l.hts) limit 1) e on true`,
};

/** The ten-digit lines beneath eight-digit numbers. $3 the numbers. */
export const SUFFIXES_OF_NUMBERS = {
  name: 'reference-suffixes-of-numbers',
  text: `
select n.number, array_agg(right(l.hts, 2) order by l.hts) as suffixes
from unnest($3::text[]) as n(number)
join tariff_line l on l.hts ~>=~ (n.number || '00') and l.hts ~<=~ (n.number || '99') and length(l.hts) = 10 and ${heldAt('l')}
group by n.number`,
};

// Of what is on record the whole editions count; in a sandbox without one its own selection, up to a day after its clock; else what there is.
// An edition of which nobody said how far it was compared is known on its first day.
export const TARIFF_EDITIONS = {
  name: 'reference-tariff-editions',
  text: `
with loaded as (
  select *, case when whole then 1 when file_digest = 'sandbox' then 2 else 3 end as standing
  from reference_load where kind = 'hts' and loaded_at <= $1::timestamptz)
select coalesce(min(effective_on) filter (where standing < 3), min(effective_on))::text as "first",
  max(case standing when 2 then greatest(reviewed_through, ($1::timestamptz at time zone 'America/New_York')::date + 1)
    else coalesce(reviewed_through, effective_on) end) filter (where standing = (select min(standing) from loaded))::text as "reviewedThrough"
from loaded`,
};
