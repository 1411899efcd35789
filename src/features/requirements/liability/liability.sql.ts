const READ = `b.id as "bondId", b.number as "bondNumber", b.kind, b.activity_code as "activityCode", b.importer_id as "importerId", b.importer_id || b.co_principal_importer_ids as principals,
  b.principal_organisation_id as "principalOrganisationId", b.effective_on::text as "from", e.through, v.limit_of_liability::text as "limitOfLiability",
  v.terms ->> 'name' as "principalName", v.terms -> 'sureties' as sureties`;
// As on record now: its last day, and what its latest version said that had begun by the day.
const FROM = `
from bond b
cross join lateral (select case when bool_or(upper_inf(x.valid)) then null else (max(upper(x.valid)) - 1)::text end as through
  from bond_version x where x.bond_id = b.id and upper_inf(x.recorded)) e
cross join lateral (select x.limit_of_liability, x.terms from bond_version x where x.bond_id = b.id and upper_inf(x.recorded)
  and lower(x.valid) <= $1::date order by lower(x.valid) desc limit 1) v`;

/** Every bond of a principal that had begun by a day. $1 day, $2 importer. */
export const BONDS_OF_PRINCIPAL = {
  name: 'liability-bonds-of-principal',
  text: `select ${READ} ${FROM} where b.id in (select p.id from bond p where p.importer_id = $2
  union select p.id from bond p where p.co_principal_importer_ids <> '{}' and p.co_principal_importer_ids @> array[$2::text]) and b.effective_on <= $1::date order by b.effective_on, b.seq`,
};

/** Every bond that names a surety and had begun by a day. $1 day, $2 its company code. */
export const BONDS_OF_SURETY = {
  name: 'liability-bonds-of-surety',
  text: `
select ${READ} ${FROM}
where b.effective_on <= $1::date and exists (select from jsonb_array_elements(v.terms -> 'sureties') s where s ->> 'naic' = $2)
  and b.id in (select bonds_with_surety($2))
order by b.effective_on, b.seq`,
};

/** The surety, for itself and for customs. $1 its company code. */
export const FIND_SURETY = {
  name: 'liability-surety',
  text: `
select c.naic, array_agg(c.code order by c.code) as codes from surety_code c
where c.naic = $1 and (actor_sees_all() or c.organisation_id = (select actor_organisation())) group by c.naic`,
};

// Of warehouse entries whose final withdrawal is not on record, and of temporary importations, there is no liquidation: they stay open.
const CHARGED = `coalesce(x.time_of_entry_on, x.filed_on)`;
const ENTRY_OF = `join entry_directory d on d.id = l.entry_id
  cross join lateral (select * from entry x where x.filed_month = d.filed_month and x.importer_id = d.importer_id and x.entry_id = d.id offset 0) x`;

/** How many entries each period of a bond secures, and how many of them are not liquidated on a day. $1 periods, $2 day. */
export const ENTRIES_OF_PERIODS = {
  name: 'liability-entries-of-periods',
  text: `
with p as materialized (select * from jsonb_to_recordset($1::jsonb) as p(i int, number text, importers text[], "from" date, through date)),
l as (select l.bond_numbers, ${CHARGED} as charged_on, l.liquidated_on is null or l.liquidated_on > $2::date as open
  from (select distinct unnest(importers) as importer from p) m join entry_liquidation l on l.importer_id = m.importer ${ENTRY_OF}
  where x.status not in ('cancelled', 'refused') and ${CHARGED} <= $2::date)
select p.i, count(*)::int as entries, count(*) filter (where l.open)::int as open
from p join l on p.number = any (l.bond_numbers) and l.charged_on >= p."from" and (p.through is null or l.charged_on <= p.through)
group by p.i`,
};

/** On which days entries are charged to their bonds. $1 entry numbers. */
export const DAYS_OF_ENTRIES = {
  name: 'liability-days-of-entries',
  text: `
select d.entry_number as "entryNumber", ${CHARGED}::text as "chargedOn"
from entry_directory d cross join lateral (select * from entry x where x.filed_month = d.filed_month and x.importer_id = d.importer_id
  and x.entry_id = d.id offset 0) x where d.entry_number = any ($1::text[])`,
};

/** A bond, for whom it binds and who acts for its principal. $1 id. */
export const FIND_BOND_SEEN = {
  name: 'liability-bond',
  text: `select b.number, b.importer_id || b.co_principal_importer_ids as principals from bond b where b.id = $1 and (may_read(b.principal_organisation_id, 'bonds')
  or b.surety_organisation_id = (select actor_organisation()) or (select actor_organisation()) = any (b.co_surety_organisation_ids)
  or (select actor_organisation()) = any (b.co_principal_organisation_ids))`,
};

/** Entries that a bond secures, for whose they are and whose bonds secure them. $1 bond number, $2 its principals, $3 open only, $4 last entry number shown, $5 limit + 1. */
export const ENTRIES_OF_BOND = {
  name: 'liability-entries-of-bond',
  text: `
select l.entry_id as "entryId", l.entry_number as "entryNumber", l.port_code as "portCode", l.duties::text as duties, l.deposits::text as deposits,
  l.fees::text as fees, l.state, l.liquidated_on::text as "liquidatedOn", l.importer_organisation_id as "importerOrganisationId",
  under_grant(l.importer_organisation_id, 'entries') as "grantId"
from entry_liquidation l
where l.importer_id = any ($2::text[]) and $1 = any (l.bond_numbers) and (not $3::boolean or l.liquidated_on is null) and ($4::text is null or l.entry_number > $4)
  and (may_read(l.importer_organisation_id, 'entries') or (select actor_organisation()) = any (l.surety_organisation_ids))
order by l.entry_number limit $5`,
};
