import { importersEntry } from '../entries.sql.js';

// In the month of the entry and no other: `offset 0` keeps the planner from looking at all of them.
const OF = (table: string): string =>
  `from ${table} x where x.filed_month = e.filed_month and x.importer_id = e.importer_id and x.entry_id = e.entry_id`;

/**
 * What an importer filed from a day through another, by type, as known at an instant: each entry by the version on record then.
 * $1 importer, $2 first month, $3 last month, $4 first day, $5 last day, $6 instant.
 */
export const TOTALS_BY_TYPE = {
  name: 'entry-totals-by-type',
  text: `
select v.entry_type as "entryType", count(*)::int as entries, count(*) filter (where c.cancelled)::int as cancelled,
  count(*) filter (where not c.cancelled and s.undetermined)::int as undetermined,
  coalesce(sum(s.entered) filter (where not c.cancelled), 0)::numeric(21, 2)::text as "enteredValue",
  coalesce(sum(s.duty) filter (where not c.cancelled), 0)::numeric(21, 2)::text as duty,
  coalesce(sum(s.deposits) filter (where not c.cancelled), 0)::numeric(21, 2)::text as deposits
from entry e
cross join lateral (select x.version, x.declared ->> 'entryType' as entry_type ${OF('entry_version')} and x.recorded_at <= $6::timestamptz
  order by x.version desc limit 1 offset 0) v
cross join lateral (select sum(x.entered_value) as entered, sum(x.duty) as duty, sum(x.deposits) as deposits,
    bool_or(x.duty is null or x.deposits is null) as undetermined
  from (select * ${OF('entry_line')} and x.version = v.version offset 0) x) s
cross join lateral (select exists (select ${OF('entry_event')} and x.kind = 'status_changed' and x.details ->> 'to' = 'cancelled'
  and x.recorded_at <= $6::timestamptz) as cancelled) c
where e.filed_month between $2::date and $3::date and e.importer_id = $1 and e.filed_on between $4::date and $5::date
  and ${importersEntry('e')} and not (select agreed('entries'))
group by v.entry_type order by v.entry_type`,
};
