import { heldAt } from '../../../platform/database/moment.js';

/** The ten-digit numbers of Chapters 1 to 97 that held between two days, by the days they held. $1 first day, $2 last, $3 known at. */
export const NUMBERS_BY_DAYS = {
  name: 'reference-numbers-by-days',
  text: `
select lower(l.valid)::text as "from", upper(l.valid)::text as "until", string_agg(l.hts, ' ') as numbers from tariff_line l
where length(l.hts) = 10 and l.hts ~<~ '98' and l.recorded @> $3::timestamptz and l.valid && daterange($1::date, $2::date, '[]')
group by l.valid`,
};

/** What lines say. $1 day, $2 known at, $3 numbers. */
export const TOUCHED_LINES = {
  name: 'reference-touched-lines',
  text: `
select l.hts, l.full_description as "fullDescription" from tariff_line l
where l.hts = any($3::text[]) and ${heldAt('l')}
order by l.hts using ~<~`,
};
