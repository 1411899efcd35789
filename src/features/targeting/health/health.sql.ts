// The score that a profile gives what was found of an importer or entry then: each factor known then times its weight.
const SCORE = (profile: string): string =>
  `(select sum(round(coalesce((f ->> 'value')::numeric, 0) * (${profile}.weights ->> (f ->> 'name'))::numeric, 2)) from jsonb_array_elements(a.result -> 'factors') f)`;
const HIGH = (profile: string): string => `(${profile}.bands ->> 'high')::numeric`;

/**
 * How a profile fares on the assessments made since it runs in shadow: each by the factors known then. $1 profile, $2 last day.
 */
export const HEALTH = {
  name: 'targeting-profile-health',
  text: `
select count(*)::int as assessments, count(*) filter (where hit)::int as hits, count(*) filter (where hit and looked)::int as looked,
  count(*) filter (where hit and found)::int as findings, count(*) filter (where hit and counted)::int as "bothHigh",
  count(*) filter (where hit and not counted)::int as "onlyProfile", count(*) filter (where not hit and counted)::int as "onlyCounted",
  count(*) filter (where not hit and not counted)::int as "neitherHigh"
from (select ${SCORE('p')} >= ${HIGH('p')} as hit, coalesce(a.result ->> 'band' = 'high', false) as counted,
    exists (select from risk_outcome o where o.assessment_id = a.id) as looked,
    exists (select from risk_outcome o where o.assessment_id = a.id and o.found in ('discrepancy', 'violation', 'unpaid')) as found
  from targeting_profile p join risk_assessment a on a.issue = p.issue and a.as_of between p.shadowed_on and least($2::date, coalesce(p.retired_on, $2::date))
  where p.id = $1 and (select actor_sees_all())) x`,
};

/** With which others of its issue it has hits in common. $1 profile, $2 last day. */
export const OVERLAP = {
  name: 'targeting-profile-overlap',
  text: `
select q.id as "profileId", q.key, q.version, count(*) filter (where h.mine and h.other)::int as both, count(*) filter (where h.mine or h.other)::int as either
from targeting_profile p join targeting_profile q on q.issue = p.issue and q.id <> p.id and q.state in ('shadow', 'approved', 'published')
join risk_assessment a on a.issue = p.issue and a.as_of between p.shadowed_on and least($2::date, coalesce(p.retired_on, $2::date))
cross join lateral (select ${SCORE('p')} >= ${HIGH('p')} as mine, ${SCORE('q')} >= ${HIGH('q')} as other) h
where p.id = $1 and (select actor_sees_all()) group by q.id, q.key, q.version, q.seq order by q.seq desc limit 50`,
};

/** Profiles that are running. $1 most rows. */
export const RUNNING = {
  name: 'targeting-profiles-running',
  text: `select id, shadowed_on::text as "since" from targeting_profile where state in ('shadow', 'approved', 'published') order by seq limit $1 for update skip locked`,
};
