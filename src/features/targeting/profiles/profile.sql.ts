import { advisoryLock } from '../../../platform/database/advisory-lock.js';

/** Of two drafts of one key the second sees the first. */
export const PROFILE_KEY = advisoryLock('targeting-profile');

const COLUMNS = `p.id, p.key, p.version, p.issue, p.state, p.weights, p.bands, p.based_on as "basedOn", p.legal_basis as "legalBasis",
  p.expected_effect as "expectedEffect", p.review_on::text as "reviewOn", p.expires_on::text as "expiresOn", p.drafted_by as "draftedBy",
  p.drafted_on::text as "draftedOn", p.approved_by as "approvedBy", p.retired_for as "retiredFor",
  (select coalesce(json_agg(json_build_object('kind', a.kind, 'on', a.acted_on, 'reason', a.reason, 'expiresOn', a.expires_on, 'figures', a.figures, 'by', a.recorded_by)
    order by a.id), '[]') from targeting_profile_act a where a.profile_id = p.id) as acts`;

export const FIND_PROFILE = {
  name: 'targeting-profile-find',
  text: `select ${COLUMNS} from targeting_profile p where p.id = $1 and (select actor_sees_all())`,
};

/** Newest first. $1 state or null, $2 key or null, $3 before this one, $4 most rows. */
export const LIST_PROFILES = {
  name: 'targeting-profiles-list',
  text: `select ${COLUMNS}, p.seq::text as position from targeting_profile p
where ($1::text is null or p.state = $1) and ($2::text is null or p.key = $2) and ($3::bigint is null or p.seq < $3) and (select actor_sees_all())
order by p.seq desc limit $4`,
};

export const LOCK_PROFILE = {
  name: 'targeting-profile-lock',
  text: `select p.key, p.issue, p.weights, p.bands, p.state, p.approved_on::text as "approvedOn", p.drafted_by as "draftedBy", p.expires_on::text as "expiresOn" from targeting_profile p where p.id = $1 for update`,
};

/** A profile and those it builds on, the latest version of each, in that order; as far as the first that comes again. $1 key. */
export const CHAIN = {
  name: 'targeting-profile-chain',
  text: `
with recursive latest as (select distinct on (key) key, based_on, weights from targeting_profile order by key, version desc),
chain as (
  select l.key, l.based_on, l.weights, 1 as place from latest l where l.key = $1
  union all select l.key, l.based_on, l.weights, c.place + 1 from chain c join latest l on l.key = c.based_on)
cycle key set again using way
select key, weights from chain where not again order by place`,
};

/** $1 id, $2 key, $3 issue, $4 weights, $5 bands, $6 based on, $7 basis, $8 effect, $9 review, $10 expiry, $11 today, $12 by whom. */
export const DRAFT_PROFILE = {
  name: 'targeting-profile-draft',
  text: `insert into targeting_profile (id, key, version, issue, weights, bands, based_on, legal_basis, expected_effect, review_on, expires_on, drafted_on, drafted_by)
select $1, $2, coalesce((select max(version) from targeting_profile where key = $2), 0) + 1, $3, $4::jsonb, $5::jsonb, $6, $7, $8, $9, $10, $11, $12`,
};

/** $1 id, $2 kind, $3 today, $4 reason, $5 new expiry or null, $6 by whom, $7 the figures of a renewal or null. */
export const KEEP_ACT = {
  name: 'targeting-profile-act',
  text: `insert into targeting_profile_act (profile_id, kind, acted_on, reason, expires_on, recorded_by, figures) values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
};

/** $1 id, $2 state, $3 today, $4 by whom, $5 new expiry or null, $6 why it is retired or null. */
export const MOVE_PROFILE = {
  name: 'targeting-profile-move',
  text: `update targeting_profile set state = $2,
  shadowed_on = case when $2 = 'shadow' then $3::date else shadowed_on end,
  approved_on = case when $2 = 'approved' and approved_on is null then $3::date else approved_on end,
  approved_by = case when $2 = 'approved' and approved_by is null then $4 else approved_by end,
  published_on = case when $2 = 'published' and published_on is null then $3::date else published_on end,
  retired_on = case when $2 = 'retired' then $3::date end, retired_for = $6, expires_on = coalesce($5::date, expires_on),
  review_on = least(review_on, coalesce($5::date, expires_on))
where id = $1`,
};

/** What a new version takes the place of: of one key, or of one issue. $1 key, $2 issue. */
export const PUBLISHED_OF = {
  name: 'targeting-profile-published-of',
  text: `select id from targeting_profile where (key = $1 or issue = $2) and state = 'published' for update`,
};

/** Those whose day has come. $1 today, $2 most rows. */
export const EXPIRED = {
  name: 'targeting-profiles-expired',
  text: `select id from targeting_profile where state <> 'retired' and expires_on <= $1::date order by seq limit $2 for update skip locked`,
};
