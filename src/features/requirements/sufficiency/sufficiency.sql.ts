const KEPT = `s.id, s.seq::text as seq, s.importer_id as "importerId", s.reviewed_on::text as "reviewedOn", s.cause, s.state, s.reason_codes as "reasonCodes",
  s.bond_id as "bondId", s.bond_amount::text as "bondAmount", s.required_amount::text as "requiredAmount", s.utilisation_percent as "utilisationPercent",
  s.warned_at_percent as "warnedAtPercent", s.requirement_id as "requirementId"`;
// Customs all; a principal what it was told: of an insufficient bond nothing before the notice.
export const sufficiencySeen = (
  review: string,
): string => `(actor_sees_all() or (${review}.principal_organisation_id = actor_organisation()
  and (${review}.state <> 'insufficient' or exists (select from bond_requirement n where n.id = ${review}.requirement_id and n.notified_on is not null))))`;

/** Reviews of an importer's bond, the newest first. $1 importer, $2 last sequence shown or null, $3 limit + 1. */
export const REVIEWS_OF_BOND = {
  name: 'sufficiency-reviews-of',
  text: `select ${KEPT} from bond_sufficiency s where s.importer_id = $1 and ${sufficiencySeen('s')} and ($2::bigint is null or s.seq < $2)
order by s.seq desc limit $3`,
};

/**
 * An entry was filed or corrected: what it owes uses up room, and the first case of antidumping or countervailing duty has the bond reviewed.
 * An importer that was never reviewed is so the same day. $1 importer, $2 cases, $3 what it owes, $4 today.
 */
export const ENTRY_CHARGED = {
  name: 'sufficiency-entry-charged',
  text: `
insert into bond_review_due as d (importer_id, due_on, cause, cases, owed)
values ($1, $4::date, case when cardinality($2::text[]) > 0 then 'first_adcvd_entry' else 'periodic' end, $2, $3::numeric)
on conflict (importer_id) do update set owed = d.owed + excluded.owed,
  cases = array(select distinct c from unnest(d.cases || excluded.cases) c order by c),
  cause = case when d.due_on <= $4::date then d.cause when d.cases = '{}' and excluded.cases <> '{}' then 'first_adcvd_entry'
    when d.room is not null and d.owed + excluded.owed >= d.room then 'utilisation' else d.cause end,
  due_on = case when d.due_on <= $4::date or (d.cases = '{}' and excluded.cases <> '{}') or (d.room is not null and d.owed + excluded.owed >= d.room)
    then least(d.due_on, $4::date) else d.due_on end`,
};

/** What else has the bond of an importer reviewed, where it is reviewed at all. $1 importer or null, $2 bond or null, $3 cause, $4 today. */
export const HAVE_REVIEWED = {
  name: 'sufficiency-have-reviewed',
  text: `
update bond_review_due d set due_on = $4::date, cause = $3
where d.importer_id = (select coalesce($1::text, (select b.importer_id from bond b where b.id = $2))) and d.due_on > $4::date`,
};

/** Whoever entered under a case whose rates were recorded since its review. $1 today, $2 the instant from which on rates are looked at. */
export const RATES_CHANGED = {
  name: 'sufficiency-rates-changed',
  text: `
with changed as materialized (select r.case_number, max(lower(r.recorded)) as at from adcvd_rate r where lower(r.recorded) > $2::timestamptz group by 1)
update bond_review_due d set due_on = $1::date, cause = 'rate_changed' from changed c
where d.cases @> array[c.case_number] and d.reviewed_at < c.at and d.due_on > $1::date`,
};

/** $1 today, $2 how many. */
export const DUE_FOR_REVIEW = {
  name: 'sufficiency-due',
  text: `select importer_id as "importerId", cause from bond_review_due where due_on <= $1::date order by due_on, importer_id limit $2 for update skip locked`,
};

/** $1 importer, $2 day of the next review, $3 room, $4 now. */
export const REVIEWED = {
  name: 'sufficiency-reviewed',
  text: `update bond_review_due set due_on = $2, cause = 'periodic', owed = 0, room = $3::numeric, reviewed_at = $4 where importer_id = $1`,
};

/** The last warning of the same bond in the year before. $1 importer, $2 bond, $3 since. */
export const LAST_WARNING = {
  name: 'sufficiency-last-warning',
  text: `select max(warned_at_percent) as percent from (select warned_at_percent from bond_sufficiency where importer_id = $1 and bond_id = $2
  order by seq desc limit 1) s`,
};

/** A requirement that is not over and asks for as much, on the same bond. $1 importer, $2 bond, $3 amount. */
export const SAME_REQUIREMENT = {
  name: 'sufficiency-same-requirement',
  text: `select r.id from bond_requirement r where r.importer_id = $1 and r.bond_id = $2 and r.required_amount = $3::numeric and r.cured_on is null
  and r.withdrawn_on is null and r.result ->> 'sufficiency' = 'insufficient' order by r.seq desc limit 1`,
};

export const KEEP_REVIEW = {
  name: 'sufficiency-keep',
  text: `insert into bond_sufficiency (id, importer_id, principal_organisation_id, reviewed_on, cause, state, reason_codes, bond_id, bond_amount, required_amount,
  utilisation_percent, warned_at_percent, requirement_id, determination_id, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};
