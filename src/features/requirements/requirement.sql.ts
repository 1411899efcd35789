/** What was owed on the entries filed after a day through another, as known; null where it is not known of one. $1 importer, $2 after, $3 through, $4 knownAt. */
export const DUTIES_OF_TWELVE_MONTHS = {
  name: 'requirement-duties',
  text: `
select count(*)::int as entries, case when bool_and(v.total is not null) then sum(v.total)::numeric(17, 2)::text end as total
from entry_directory d
cross join lateral (select x.filed_on from entry x where x.filed_month = d.filed_month and x.importer_id = d.importer_id
  and x.entry_id = d.id and x.recorded_at <= $4::timestamptz and x.filed_on > $2::date and x.filed_on <= $3::date offset 0) e
cross join lateral (select (x.computed ->> 'total')::numeric as total from entry_version x where x.filed_month = d.filed_month
  and x.importer_id = d.importer_id and x.entry_id = d.id and x.recorded_at <= $4::timestamptz order by x.version desc limit 1) v
where d.importer_id = $1 and d.filed_month >= date_trunc('month', $2::date) and d.filed_month <= $3::date
  and not exists (select from entry_event c where c.filed_month = d.filed_month and c.importer_id = d.importer_id and c.entry_id = d.id
    and c.kind = 'status_changed' and c.details ->> 'to' = 'cancelled' and c.recorded_at <= $4::timestamptz)`,
};

export const requirementSeen = (requirement: string): string =>
  `(actor_sees_all() or (${requirement}.notified_on is not null
  and (${requirement}.principal_organisation_id = actor_organisation() or ${requirement}.surety_organisation_id = actor_organisation()
    or actor_organisation() = any (${requirement}.co_surety_organisation_ids))))`;
const SEEN = requirementSeen('r');
const KEPT = `r.id, r.seq::text as seq, r.importer_id as "importerId", r.bond_id as "bondId", r.as_of::text as "asOf", r.known_at as "knownAt", r.trigger,
  r.determination_id as "determinationId", r.result, r.determined_by as "determinedBy", r.notified_on::text as "notifiedOn", r.remedy_by::text as "remedyBy",
  r.reason, r.cured_on::text as "curedOn", r.withdrawn_on::text as "withdrawnOn"`;

export const FIND_REQUIREMENT = {
  name: 'requirement-find',
  text: `select ${KEPT} from bond_requirement r where r.id = $1 and ${SEEN}`,
};

export const LOCK_REQUIREMENT = {
  name: 'requirement-lock',
  text: `select ${KEPT} from bond_requirement r where r.id = $1 for update`,
};

/** Notices in the order in which requirements were put on record. $1 importer or null, $2 last sequence shown, $3 limit + 1. */
export const LIST_NOTICES = {
  name: 'requirement-notices',
  text: `
select ${KEPT} from bond_requirement r
where r.notified_on is not null and ${SEEN} and ($1::text is null or r.importer_id = $1) and ($2::bigint is null or r.seq > $2)
order by r.seq limit $3`,
};

/** Its bond is the continuous one of the day, whose sureties are told too. $4 day, $5 knownAt. */
export const KEEP_REQUIREMENT = {
  name: 'requirement-keep',
  text: `
insert into bond_requirement (id, importer_id, principal_organisation_id, surety_organisation_id, bond_id, as_of, known_at, trigger, determination_id, result,
  required_amount, determined_by, co_surety_organisation_ids)
select $1, $2, $3, b.surety_organisation_id, b.id, $4::date, $5::timestamptz, $6, $7, $8::jsonb, $9::numeric, $10, coalesce(b.co_surety_organisation_ids, '{}')
from (select 1) one left join bond b on b.id = (select v.bond_id from bond_version v where v.importer_id = $2 and v.activity_code = '1'
  and v.kind = 'continuous' and (v.valid @> $4::date) is true and (v.recorded @> $5::timestamptz) is true)`,
};

export const NOTIFY = {
  name: 'requirement-notify',
  text: `update bond_requirement set notified_on = $2, remedy_by = $3, reason = $4, notified_by = $5 where id = $1`,
};

/** Notified requirements of the principal of a bond that are not cured, or of a principal itself. $1 bond or null, $2 importer or null. */
export const UNCURED = {
  name: 'requirements-uncured',
  text: `
select r.id, r.importer_id as "importerId", r.required_amount::text as "requiredAmount" from bond_requirement r
where r.notified_on is not null and r.cured_on is null and r.withdrawn_on is null
  and r.importer_id = (select coalesce($2::text, (select b.importer_id from bond b where b.id = $1)))
order by r.seq for update`,
};

export const CURE = { name: 'requirement-cure', text: `update bond_requirement set cured_on = $2 where id = $1` };
