const COLUMNS = `s.id, s.seq::text as position, s.from_on::text as "from", s.through_on::text as through, s.profile_id as "profileId", s.overrides,
  s.known_at as "knownAt", s.asked_by as "askedBy", s.totals, s.proof, s.digest, j.state, j.cancel_asked as "cancelAsked", j.done::int as points,
  j.failure, j.submitted_at as "submittedAt", j.ended_at as "endedAt",
  (select p.month::text from simulation_point p where p.simulation_id = s.id order by p.month desc limit 1) as "lastMonth"`;

export const FIND_SIMULATION = {
  name: 'simulation-find',
  text: `select ${COLUMNS} from simulation s join job j on j.id = s.id where s.id = $1 and (select actor_sees_all())`,
};

/** Newest first. $1 before this one, $2 most rows. */
export const LIST_SIMULATIONS = {
  name: 'simulations-list',
  text: `select ${COLUMNS} from simulation s join job j on j.id = s.id
where ($1::bigint is null or s.seq < $1) and (select actor_sees_all()) order by s.seq desc limit $2`,
};

/** $1 id, $2 from, $3 through, $4 profile or null, $5 overrides, $6 knownAt, $7 by whom. */
export const ASK_SIMULATION = {
  name: 'simulation-ask',
  text: `insert into simulation (id, from_on, through_on, profile_id, overrides, known_at, asked_by) values ($1, $2, $3, $4, $5::jsonb, $6, $7)`,
};

/** Whether an entry was filed in a period. $1 from, $2 through. */
export const HAS_ENTRIES = {
  name: 'simulation-has-entries',
  text: `select exists (select from entry e where e.filed_month between date_trunc('month', $1::date) and $2::date
  and e.filed_on between $1::date and $2::date) as found`,
};

/** What a profile weighs. $1 id. */
export const PROFILE_WEIGHS = {
  name: 'simulation-profile',
  text: `select p.issue, p.weights, p.bands from targeting_profile p where p.id = $1`,
};

/**
 * The last entry that importers filed in a month, as it was declared first: what is decided at it is decided as known at its own
 * instant. $1 month, $2 from, $3 through, $4 after this importer, $5 most rows.
 */
export const POINTS_OF_MONTH = {
  name: 'simulation-points-of-month',
  text: `
select distinct on (e.importer_id) e.importer_id as "importerId", e.entry_id as "entryId", e.filed_on::text as "asOf", e.recorded_at as "knownAt",
  v.declared ->> 'portCode' as port
from entry e
join entry_version v on v.filed_month = e.filed_month and v.importer_id = e.importer_id and v.entry_id = e.entry_id and v.version = 1
where e.filed_month = $1::date and e.filed_on between $2::date and $3::date and e.importer_id > $4
order by e.importer_id, e.filed_on desc, e.recorded_at desc, e.seq desc limit $5`,
};

/** One entry as it was declared first. $1 id. */
export const POINT_OF_ENTRY = {
  name: 'simulation-point-of-entry',
  text: `
select d.importer_id as "importerId", d.id as "entryId", e.filed_on::text as "asOf", e.recorded_at as "knownAt", v.declared ->> 'portCode' as port
from entry_directory d
join entry e on e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id
join entry_version v on v.filed_month = d.filed_month and v.importer_id = d.importer_id and v.entry_id = d.id and v.version = 1
where d.id = $1 and (select actor_sees_all())`,
};

const PART = (name: string, rows: string, at: string): string =>
  `select '${name}' as part, max(${at}) filter (where ${at} <= q.at) as latest, count(*) filter (where ${at} > q.at) as later from ${rows}`;

/**
 * What was on record of importers at instants: of each part the latest instant that was read, and how many records became known
 * later and were left out. $1 importers, $2 instants, $3 the first month whose entries count.
 */
export const WHAT_WAS_KNOWN = {
  name: 'simulation-what-was-known',
  text: `
select q.importer_id as "importerId", (select jsonb_object_agg(k.part, jsonb_build_object('latest', k.latest, 'later', k.later)) from (
  ${PART('entries', `entry_directory d cross join lateral (select x.recorded_at from entry_version x where x.filed_month = d.filed_month and x.importer_id = d.importer_id and x.entry_id = d.id) x where d.importer_id = q.importer_id and d.filed_month >= $3::date`, 'x.recorded_at')}
  union all ${PART('bonds', 'bond_version b where b.importer_id = q.importer_id', 'lower(b.recorded)')}
  union all ${PART('importer_form', 'importer_particulars i where i.importer_id = q.importer_id', 'lower(i.recorded)')}
  union all ${PART('bills', 'bill b where b.importer_id = q.importer_id', 'b.recorded_at')}) k) as read
from unnest($1::text[], $2::timestamptz[]) as q(importer_id, at)`,
};

/** $1 simulation, $2 month, $3 rows as JSON. */
export const KEEP_POINTS = {
  name: 'simulation-points-keep',
  text: `insert into simulation_point (simulation_id, importer_id, month, changed, point, read, uncollected)
select $1, r.importer_id, $2::date, r.changed, r.point, r.read, r.uncollected
from jsonb_to_recordset($3::jsonb) as r(importer_id text, changed boolean, point jsonb, read jsonb, uncollected numeric)`,
};

/** Where it goes on: the last point that was kept. $1 simulation. */
export const LAST_POINT = {
  name: 'simulation-last-point',
  text: `select p.month::text as month, p.importer_id as "importerId" from simulation_point p where p.simulation_id = $1
order by p.month desc, p.importer_id desc limit 1`,
};

// The last point at which it is determined what is asked for; where there is none, the last.
const BEST = `order by (p.point -> 'before' -> 'required' = 'null' or p.point -> 'after' -> 'required' = 'null'), p.month desc`;

/** Importers, each by its last point of the period that is determined, and a digest of all its points. $1 simulation, $2 after this importer, $3 only those that change, $4 most rows. */
export const OUTCOMES = {
  name: 'simulation-outcomes',
  text: `
select p.importer_id as "importerId", bool_or(p.changed) as changed, (array_agg(p.point ${BEST}))[1] as point,
  (array_agg(p.read ${BEST}))[1] as read, (array_agg(p.uncollected order by p.month desc))[1]::text as uncollected,
  encode(sha256(convert_to(string_agg(p.point::text, ' ' order by p.month), 'UTF8')), 'hex') as months
from simulation_point p where p.simulation_id = $1 and p.importer_id > $2 and (select actor_sees_all())
group by p.importer_id having not $3 or bool_or(p.changed) order by p.importer_id limit $4`,
};

/** $1 id, $2 totals, $3 proof, $4 digest. */
export const END_SIMULATION = {
  name: 'simulation-end',
  text: `update simulation set totals = $2::jsonb, proof = $3::jsonb, digest = $4 where id = $1`,
};
