import { readerOf } from '../../platform/access/may-read.js';

// Whoever may read what its owner filed; row-level security repeats it.
export const ownersRecordation = (recordation: string): string =>
  readerOf(`${recordation}.owner_organisation_id`, 'recordations');
const OWNERS = ownersRecordation('r');

// One JSON a recordation, with dates as the calendar writes them. $1 is always the day, $2 the instant asked for.
const BODY = `to_jsonb(r) || jsonb_build_object(
  'may_read', ${OWNERS}, 'grant_id', under_grant(r.owner_organisation_id, 'recordations'),
  'renewals', (select coalesce(jsonb_agg(to_jsonb(n) order by n.applied_on, n.id), '[]') from recordation_renewal n where n.recordation_id = r.id),
  'owner', coalesce(
    (select to_jsonb(o) - 'valid' - 'recorded' from recordation_owner o
      where o.recordation_id = r.id and o.valid @> $1::date and o.recorded @> $2::timestamptz),
    (select to_jsonb(o) - 'valid' - 'recorded' from recordation_owner o
      where o.recordation_id = r.id and o.recorded @> $2::timestamptz order by lower(o.valid) limit 1)))`;
const SEEN = `(r.approved_on is not null or ${OWNERS})`;

/** Some recordations. $3 ids. */
export const FIND_RECORDATIONS = {
  name: 'recordations-find',
  text: `select ${BODY} as body from recordation r where r.id = any($3::text[]) and ${SEEN}`,
};

/** The same, held to the end of the transaction. */
export const LOCK_RECORDATION = {
  name: 'recordation-lock',
  text: `select ${BODY} as body from recordation r where r.id = $3 and ${SEEN} for update of r`,
};

/** Approved recordations in order of their numbers. $3 right, $4 class, $5 owner's name, $6 last number shown, $7 limit. */
export const LIST_RECORDATIONS = {
  name: 'recordations-list',
  text: `
select ${BODY} as body from recordation r
where r.approved_on <= $1::date and ($3::text is null or r.right_type = $3) and ($4::int is null or $4 = any(r.classes))
  and ($5::text is null or exists (select from recordation_owner o where o.recordation_id = r.id and o.valid @> $1::date
        and o.recorded @> $2::timestamptz and strpos(lower(o.name), lower($5)) > 0))
  and ($6::text is null or r.number > $6)
order by r.number limit $7`,
};

/**
 * Approved recordations whose title may answer a query; which do, and how well, the rule of matching says. $3 right, $4 class,
 * $5 owner's name, $6 normal form of the query, $7 the number as typed.
 */
export const CANDIDATES = {
  name: 'recordations-candidates',
  text: `
select ${BODY} as body from recordation r
where r.approved_on <= $1::date and ($3::text is null or r.right_type = $3) and ($4::int is null or $4 = any(r.classes))
  and ($5::text is null or exists (select from recordation_owner o where o.recordation_id = r.id and o.valid @> $1::date
        and o.recorded @> $2::timestamptz and strpos(lower(o.name), lower($5)) > 0))
  and (r.number = $7 or strpos(replace(r.title_key, ' ', ''), replace($6, ' ', '')) > 0 or similarity(r.title_key, $6) > 0.25
    or string_to_array(r.title_key, ' ') @> string_to_array($6, ' '))
order by (r.number = $7) desc nulls last, similarity(r.title_key, $6) desc, r.number limit 1000`,
};

/** What an organisation owns, and what its owners let it see. $3 the organisation. */
export const OWNED_BY = {
  name: 'recordations-owned-by',
  text: `select ${BODY} as body from recordation r
    where r.owner_organisation_id = $3 or granted(r.owner_organisation_id, 'recordations')`,
};

/** Applications without a decision, oldest first. $3 last id shown, $4 limit. */
export const UNDECIDED = {
  name: 'recordations-undecided',
  text: `select ${BODY} as body from recordation r
    where r.approved_on is null and r.refused_on is null and ${OWNERS}
      and ($3::text is null or r.seq > (select seq from recordation where id = $3)) order by r.seq limit $4`,
};

/** Every owner on record, as known. $1 recordation, $2 instant. */
export const OWNERS_OF = {
  name: 'recordation-owners-of',
  text: `select to_jsonb(o) - 'valid' - 'recorded' || jsonb_build_object('from', lower(o.valid), 'through', upper(o.valid) - 1) as body
    from recordation_owner o where o.recordation_id = $1 and o.recorded @> $2::timestamptz order by lower(o.valid)`,
};

/** Licensees, places of manufacture, affiliates and contacts. $1 recordation. */
export const PARTIES_OF = {
  name: 'recordation-parties-of',
  text: `select to_jsonb(p) - 'id' - 'recordation_id' as body from recordation_party p where p.recordation_id = $1 order by p.id`,
};

/** What a grant lets the actor do for an owner on a day. $1 owner, $2 agent. */
export const GRANTS_OF_OWNER = {
  name: 'recordation-grants-of-owner',
  text: `select resources, actions, valid_from::text, valid_until::text,
      (revoked_at at time zone 'America/New_York')::date::text as revoked_on
    from access_grant where grantor_organisation_id = $1 and grantee_organisation_id = $2 order by id`,
};
