const STATE = `case when a.ended_at is not null then 'ended'
       when (select actor_today()) < a.valid_from then 'pending'
       when (select actor_today()) > a.valid_until then 'expired' else 'in_force' end`;
// The agency's own; row-level security repeats it.
export const ownAgreement = (agreement: string): string => `${agreement}.agency_organisation_id = actor_organisation()`;
const VIEW = `
select a.id, a.agency_organisation_id as "agencyOrganisationId", o.name as "agencyName", a.title, a.legal_basis as "legalBasis",
       (select jsonb_agg(jsonb_build_object('name', d, 'fields', a.fields -> d)) from unnest(a.data_sets) d) as "dataSets",
       a.purposes, a.valid_from::text as "validFrom", a.valid_until::text as "validUntil", ${STATE} as state,
       a.proposed_by as "proposedBy", a.approved_by as "approvedBy", a.approved_at as "approvedAt", a.ended_at as "endedAt", a.version
from agreement a join organisation o on o.id = a.agency_organisation_id
where (actor_sees_all() or ${ownAgreement('a')})`;

export const FIND = { name: 'agreement-find', text: `${VIEW} and a.id = $1` };

/** Newest first. */
export const LIST = {
  name: 'agreement-list',
  text: `${VIEW} and ($1::text is null or a.seq < (select seq from agreement where id = $1)) and ($2::text is null or ${STATE} = $2) order by a.seq desc limit $3`,
};

/** $1 agency, $2 data sets, $3 and $4 days, $5 the agreement that is itself changed. */
export const FACTS = {
  name: 'agreement-facts',
  text: `select (select type from organisation where id = $1) as "agencyType",
                coalesce((select agency_organisation_id from agreement where id = $5), $1) = $1 as "sameAgency",
                (select a.id from agreement a where a.agency_organisation_id = $1 and a.ended_at is null and a.data_sets && $2
                   and daterange(a.valid_from, a.valid_until, '[]') && daterange($3, greatest($3::date, $4::date), '[]')
                   and a.id <> $5 order by a.id limit 1) as overlapping`,
};

/** Held until the transaction ends: of two who change it at once the second sees the first's change. */
export const LOCK = {
  name: 'agreement-lock',
  text: `select version, ended_at is not null as ended from agreement where id = $1 for update`,
};

export const WRITE = {
  name: 'agreement-write',
  text: `insert into agreement (id, agency_organisation_id, title, legal_basis, data_sets, purposes, fields, valid_from, valid_until,
           proposed_by, approved_by, approved_at)
         values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, audit_now())
         on conflict (id) do update set title = excluded.title, legal_basis = excluded.legal_basis, data_sets = excluded.data_sets,
           purposes = excluded.purposes, fields = excluded.fields, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
           proposed_by = excluded.proposed_by, approved_by = excluded.approved_by, approved_at = excluded.approved_at,
           version = agreement.version + 1`,
};

export const END = {
  name: 'agreement-end',
  text: `update agreement set ended_at = audit_now(), ended_by = $2, version = version + 1 where id = $1`,
};
