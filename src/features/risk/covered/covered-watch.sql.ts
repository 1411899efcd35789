const LAST = `lateral (select s.outcome, s.gateway, s.no_prior_imports, s.as_of from covered_status s
  where s.importer_id = i.id order by s.id desc limit 1) s`;

/**
 * The importers whose status an event may change: of an importer's event itself and whoever succeeded it; of an entry its importer, unless
 * one entry more changes nothing: one under a case is on record or this is under none, and an import before it stands. So what is read does
 * not grow with every entry. $1 importers, $2 entries, $3 types that are no import, $4 types made for cases.
 */
export const IMPORTERS_TOUCHED = {
  name: 'risk-importers-touched',
  text: `
with recursive line(id) as (
  select unnest($1::text[])
  union select a.importer_id from line join importer_affiliation a on a.other_importer_id = line.id
    where a.kind = 'successor' and upper_inf(a.recorded))
select i.id from line join importer i on i.id = line.id
union
select i.id from entry_directory d join importer i on i.id = d.importer_id
join entry e on e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id left join ${LAST} on true
where d.id = any ($2::text[]) and (s.outcome is null or e.status = 'cancelled' or ((s.gateway <> 'met' or s.no_prior_imports <> 'not_met') and (e.version > 1
  or (s.gateway <> 'met' and (e.entry_type = any ($4::text[]) or exists (select from entry_line l where l.filed_month = e.filed_month
    and l.importer_id = e.importer_id and l.entry_id = e.entry_id and l.version = e.version and cardinality(l.adcvd_cases) > 0)))
  or not exists (select from entry_directory bd join entry b on b.filed_month = bd.filed_month and b.importer_id = bd.importer_id and b.entry_id = bd.id
    where bd.importer_id = d.importer_id and b.seq < e.seq and b.filed_on <= e.filed_on and b.status <> 'cancelled' and not (b.entry_type = any ($3::text[]))
      and not exists (select from record_dispute r where r.importer_id = b.importer_id and r.record_id = b.entry_id and r.outcome = 'upheld')))))
order by 1`,
};

/** $1 importer, $2 what is found now. */
export const LAST_STATUS = {
  name: 'risk-last-status',
  text: `select outcome, stands_on = $2::jsonb as same from covered_status where importer_id = $1 order by id desc limit 1`,
};

export const KEEP_STATUS = {
  name: 'risk-keep-status',
  text: `insert into covered_status (importer_id, as_of, outcome, gateway, no_prior_imports, stands_on, determination_id, recorded_at)
values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
};

/** Importers last found new, which entered something before the day. $1 day, $2 how many. */
export const NO_LONGER_NEW = {
  name: 'risk-no-longer-new',
  text: `
select i.id from importer i join ${LAST} on true
where exists (select from covered_status n where n.importer_id = i.id and n.no_prior_imports = 'met') and s.no_prior_imports = 'met' and s.as_of < $1::date
  and exists (select from entry_directory d join entry e on e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id
    where d.importer_id = i.id and e.filed_on < $1::date and e.status <> 'cancelled' and not (e.entry_type = any ('{26,61,62,63}')))
order by 1 limit $2`,
};

/**
 * Importers whose deposit bounced, with nothing as large in its place, as long as they are not late for it: they are with the day after its last one.
 * $1 how many, $2 types of entry that have no such day.
 */
export const DEPOSITS_BOUNCED = {
  name: 'risk-deposits-bounced',
  text: `
select distinct p.importer_id as id from entry_deposit_dishonour x join entry_deposit p on p.id = x.deposit_id and p.part = 'adcvd'
cross join lateral (select s.stands_on #>> '{failedToPayTimely,standing}' as late from covered_status s where s.importer_id = p.importer_id order by s.id desc limit 1) s
where s.late <> 'met' and p.entered_on is not null and not (p.entry_type = any ($2::text[]))
  and not exists (select from entry_deposit q where q.entry_id = p.entry_id and q.part = p.part and q.form = 'cash' and q.class_code = p.class_code and q.seq > p.seq
    and q.amount >= p.amount and not exists (select from entry_deposit_dishonour y where y.deposit_id = q.id))
  and not exists (select from record_dispute r where r.importer_id = p.importer_id and r.record_id = p.id and r.outcome = 'upheld')
order by 1 limit $1`,
};
