const COLUMNS = `s.id, s.seq::text as position, s.from_on::text as "from", s.through_on::text as through, s.profile_id as "profileId", s.overrides,
  s.known_at as "knownAt", s.asked_by as "askedBy", s.totals, s.proof, s.digest, j.state, j.cancel_asked as "cancelAsked", j.done::int as entries,
  j.failure, j.submitted_at as "submittedAt", j.ended_at as "endedAt"`;

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

/** $1 simulation, $2 rows as JSON. */
export const KEEP_IMPORTERS = {
  name: 'simulation-importers-keep',
  text: `insert into simulation_importer (simulation_id, importer_id, entries, changed, point, read, decisions, uncollected, foresight, duties)
select $1, r.importer_id, r.entries, r.changed, r.point, r.read, r.decisions, r.uncollected, r.foresight, nullif(r.duties, 'null'::jsonb)
from jsonb_to_recordset($2::jsonb) as r(importer_id text, entries int, changed boolean, point jsonb, read jsonb, decisions text, uncollected numeric, foresight jsonb, duties jsonb)`,
};

/** Where it goes on: the last importer that was kept. $1 simulation. */
export const LAST_IMPORTER = {
  name: 'simulation-last-importer',
  text: `select max(p.importer_id) as "importerId" from simulation_importer p where p.simulation_id = $1 having count(*) > 0`,
};

/** Importers in the order of their ids. $1 simulation, $2 after this importer, $3 only those that change, $4 most rows. */
export const OUTCOMES = {
  name: 'simulation-outcomes',
  text: `
select p.importer_id as "importerId", p.entries, p.changed, p.point, p.read, p.decisions, p.uncollected::text as uncollected, p.foresight, p.duties
from simulation_importer p where p.simulation_id = $1 and p.importer_id > $2 and (select actor_sees_all()) and (not $3 or p.changed)
order by p.importer_id limit $4`,
};

/** $1 id, $2 totals, $3 proof, $4 digest. */
export const END_SIMULATION = {
  name: 'simulation-end',
  text: `update simulation set totals = $2::jsonb, proof = $3::jsonb, digest = $4 where id = $1`,
};
