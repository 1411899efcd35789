import { importersEntry } from '../entries.sql.js';

const OF = (table: string): string =>
  `from ${table} x where x.filed_month = e.filed_month and x.importer_id = e.importer_id and x.entry_id = e.entry_id`;

/**
 * What the checks found at the entries that an importer filed from a day through another, as known at an instant: those not cancelled, each by
 * the version on record then. $1 importer, $2 first month, $3 last month, $4 first day, $5 last day, $6 instant, $7 most rows.
 */
export const FINDINGS_BY_CODE = {
  name: 'entry-findings-by-code',
  text: `
select f ->> 'code' as code, f ->> 'rule' as rule, f ->> 'weight' as weight, count(distinct e.entry_id)::int as entries
from entry e
cross join lateral (select x.warnings ${OF('entry_version')} and x.recorded_at <= $6::timestamptz
  order by x.version desc limit 1 offset 0) v
cross join lateral jsonb_array_elements(v.warnings) f
where e.filed_month between $2::date and $3::date and e.importer_id = $1 and e.filed_on between $4::date and $5::date
  and ${importersEntry('e')} and not (select agreed('entries'))
  and not exists (select ${OF('entry_event')} and x.kind = 'status_changed' and x.details ->> 'to' = 'cancelled'
    and x.recorded_at <= $6::timestamptz)
group by 1, 2, 3 order by entries desc, code, rule, weight limit $7`,
};
