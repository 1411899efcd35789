/** What was owed on the entries filed after a day through another, day by day; what is not known of one is counted. $1 importer, $2 after, $3 through. */
export const DUTIES_BY_DAY = {
  name: 'forecast-duties-by-day',
  text: `
select e.filed_on::text as "on", coalesce(sum(v.total), 0)::numeric(17, 2)::text as total, count(*) filter (where v.total is null)::int as undetermined
from entry_directory d
cross join lateral (select x.filed_on, x.version from entry x where x.filed_month = d.filed_month and x.importer_id = d.importer_id
  and x.entry_id = d.id and x.filed_on > $2::date and x.filed_on <= $3::date and x.status <> 'cancelled' offset 0) e
cross join lateral (select (x.computed ->> 'total')::numeric as total from entry_version x where x.filed_month = d.filed_month
  and x.importer_id = d.importer_id and x.entry_id = d.id and x.version = e.version offset 0) v
where d.importer_id = $1 and d.filed_month >= date_trunc('month', $2::date) and d.filed_month <= $3::date
group by e.filed_on order by e.filed_on`,
};

/** Additional security that the importer was told of in the last notice that is not cured, where its bond is to carry it. $1 importer. */
export const ADDITIONAL_NOTIFIED = {
  name: 'forecast-additional-notified',
  text: `
select r.result ->> 'additionalAmount' as amount from bond_requirement r
where r.importer_id = $1 and r.notified_on is not null and r.cured_on is null and r.withdrawn_on is null and r.result ->> 'instrument' = 'continuous_bond'
order by r.seq desc limit 1`,
};
