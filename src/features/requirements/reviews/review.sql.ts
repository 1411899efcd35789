const COLUMNS = `v.id, v.requirement_id as "requirementId", v.ground, v.grounds, v.asked_on::text as "askedOn", coalesce(v.outcome, 'open') as status, v.reason,
  v.replaced_by as "replacedBy", v.decided_on::text as "decidedOn", v.published_on::text as "publishedOn"`;
const SEEN = `(actor_sees_all() or v.principal_organisation_id = (select actor_organisation()))`;

export const FIND_REVIEW = {
  name: 'requirement-review-find',
  text: `select ${COLUMNS} from bond_requirement_review v where v.id = $1 and ${SEEN}`,
};

/** In the order in which they were asked for. $1 requirement, $2 after this one, $3 most rows. */
export const REVIEWS_OF = {
  name: 'requirement-reviews-of',
  text: `select ${COLUMNS}, v.seq::text as position from bond_requirement_review v
where v.requirement_id = $1 and ($2::bigint is null or v.seq > $2) and ${SEEN} order by v.seq limit $3`,
};

/** Nothing where one is open. $1 id, $2 requirement, $3 ground, $4 grounds, $5 today, $6 by whom. */
export const ASK_REVIEW = {
  name: 'requirement-review-ask',
  text: `insert into bond_requirement_review (id, requirement_id, principal_organisation_id, ground, grounds, asked_on, asked_by)
select $1, r.id, r.principal_organisation_id, $3, $4, $5, $6 from bond_requirement r where r.id = $2
on conflict (requirement_id) where outcome is null do nothing returning id`,
};

/** Held to the end of the transaction, with what its requirement is. $1 review, $2 requirement, $3 what would replace it or null, $4 by whom. */
export const LOCK_REVIEW = {
  name: 'requirement-review-lock',
  text: `
select v.outcome, v.asked_by = $4 as "byAsker", v.published_on is not null as published, v.decided_by = $4 as "byDecider", r.importer_id as "importerId",
  r.determined_by = $4 or r.notified_by is not distinct from $4 as "byItsMaker", r.cured_on is not null or r.withdrawn_on is not null as over,
  case when $3::text is null then null when exists (select from bond_requirement n where n.id = $3 and n.importer_id = r.importer_id and n.seq > r.seq)
    then 'later_of_same_importer' else 'another' end as replacement
from bond_requirement_review v join bond_requirement r on r.id = v.requirement_id where v.id = $1 and v.requirement_id = $2 for update`,
};

/** $1 id, $2 outcome, $3 reason, $4 replacement, $5 today, $6 by whom. */
export const DECIDE_REVIEW = {
  name: 'requirement-review-decide',
  text: `update bond_requirement_review set outcome = $2, reason = $3, replaced_by = $4, decided_on = $5, decided_by = $6 where id = $1`,
};

/** $1 requirement, $2 today. */
export const WITHDRAW = {
  name: 'requirement-withdraw',
  text: `update bond_requirement set withdrawn_on = $2 where id = $1`,
};

/** $1 id, $2 summary, $3 today, $4 by whom. */
export const PUBLISH_REVIEW = {
  name: 'requirement-review-publish',
  text: `update bond_requirement_review set public_summary = $2, published_on = $3, published_by = $4 where id = $1`,
};

/** What is published, in the order of the reviews. $1 last sequence shown, $2 limit + 1. */
export const PUBLISHED_REVIEWS = {
  name: 'requirement-reviews-published',
  text: `select v.seq::text as seq, v.ground, v.outcome, v.public_summary as summary, v.published_on::text as "publishedOn"
from bond_requirement_review v where v.published_on is not null and ($1::bigint is null or v.seq > $1) order by v.seq limit $2`,
};
