import { advisoryLock } from '../../../platform/database/advisory-lock.js';

const STATE = `case when g.revoked_at is not null then 'revoked'
       when (select actor_today()) < g.valid_from then 'pending'
       when (select actor_today()) > g.valid_until then 'expired' else 'in_force' end`;
const VIEW = `
select g.id, g.grantor_organisation_id as "grantorOrganisationId", giver.name as "grantorName",
       g.grantee_organisation_id as "granteeOrganisationId", holder.name as "granteeName", g.resources, g.actions,
       g.valid_from::text as "validFrom", g.valid_until::text as "validUntil", g.reason, g.power_of_attorney as "powerOfAttorney",
       ${STATE} as state, g.granted_at as "grantedAt", g.revoked_at as "revokedAt", g.version
from access_grant g
join organisation giver on giver.id = g.grantor_organisation_id
join organisation holder on holder.id = g.grantee_organisation_id`;
// Given or held; row-level security repeats it.
export const ownGrant = (grant: string): string =>
  `(${grant}.grantor_organisation_id = actor_organisation() or ${grant}.grantee_organisation_id = actor_organisation())`;
const SEEN = `(actor_sees_all() or ${ownGrant('g')})`;
const NARROWED = `($2::text is null or ${STATE} = $2) and ($3::text is null or g.grantee_organisation_id = $3) and ($1::text is null or g.seq < (select seq from access_grant where id = $1))`;

/** One grant, for who may know of it. */
export const FIND = { name: 'access-grant-find', text: `${VIEW} where g.id = $1 and ${SEEN}` };

/** Newest first, for CBP. */
export const LIST_ALL = {
  name: 'access-grant-list-all',
  text: `${VIEW} where (select actor_sees_all()) and ${NARROWED} order by g.seq desc limit $4`,
};

/** Newest first, given and held: two walks along an index, however many there are. */
export const LIST_OWN = {
  name: 'access-grant-list-own',
  text: `${VIEW} where g.id in (
           (select g.id from access_grant g where g.grantor_organisation_id = (select actor_organisation()) and ${NARROWED} order by g.seq desc limit $4)
           union (select g.id from access_grant g where g.grantee_organisation_id = (select actor_organisation()) and ${NARROWED} order by g.seq desc limit $4))
         order by g.seq desc limit $4`,
};

/** One grantor's grants are given one after the other, so that two that overlap cannot both be. */
export const GRANTS_OF_ONE = advisoryLock('access-grants');

export const FACTS = {
  name: 'access-grant-facts',
  text: `select (select type from organisation where id = $1) as "grantorType",
                (select type from organisation where id = $2) as "granteeType",
                (select count(*)::int from access_grant g where g.grantor_organisation_id = $1
                   and g.revoked_at is null and g.valid_until >= actor_today()) as open,
                (select g.id from access_grant g where g.grantor_organisation_id = $1 and g.grantee_organisation_id = $2
                   and g.revoked_at is null and g.resources && $3 and g.actions && $4
                   and daterange(g.valid_from, g.valid_until, '[]') && daterange($5, greatest($5::date, $6::date), '[]')
                 order by g.id limit 1) as overlapping`,
};

export const INSERT = {
  name: 'access-grant-insert',
  text: `insert into access_grant (id, grantor_organisation_id, grantee_organisation_id, resources, actions, valid_from, valid_until,
           reason, power_of_attorney, granted_by, granted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, audit_now())`,
};

/** Held until the transaction ends; row-level security lets only who may change it hold it. */
export const LOCK = {
  name: 'access-grant-for-update',
  text: `select version, revoked_at is not null as revoked from access_grant where id = $1 for update`,
};

export const REVOKE = {
  name: 'access-grant-revoke',
  text: `update access_grant set revoked_at = audit_now(), revoked_by = $2, version = version + 1 where id = $1`,
};
