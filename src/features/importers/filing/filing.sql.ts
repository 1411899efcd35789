export const INSERT_IMPORTER = {
  name: 'importer-insert',
  text: `insert into importer (id, organisation_id, created_at, created_by, registered_on) values ($1, $2, $3, $4, $5)`,
};

export const LOCK_IMPORTER = {
  name: 'importer-lock',
  text: `select version, voided_on is not null as voided,
    (select min(lower(n.valid))::text from importer_name n where n.importer_id = $1 and upper_inf(n.recorded)) as since
    from importer where id = $1 for update`,
};

export const RAISE_VERSION = {
  name: 'importer-raise-version',
  text: `update importer set version = version + 1 where id = $1`,
};

/** $1 importer, $2 day, $3 ground, $4 reason, $5 now. */
export const VOID = {
  name: 'importer-void',
  text: `update importer set version = version + 1, voided_on = $2, void_ground = $3, void_reason = $4, voided_at = $5, number_look_on = null where id = $1`,
};

/** What is filed of an importer on a day, as now known. $1 importer, $2 day. */
export const CURRENT = {
  name: 'importer-current',
  text: `
select
  (select name from importer_name where importer_id = $1 and valid @> $2::date and upper_inf(recorded)) as name,
  (select address from importer_address where importer_id = $1 and valid @> $2::date and upper_inf(recorded)) as address,
  (select particulars from importer_particulars where importer_id = $1 and valid @> $2::date and upper_inf(recorded)) as particulars`,
};

/** Importers among these. $1 ids. */
export const AMONG_IMPORTERS = {
  name: 'importers-among',
  text: `select id from importer where id = any($1::text[])`,
};

/** Whether an organisation signs in for an importer. $1 organisation. */
export const SIGNS_IN = {
  name: 'importer-organisation-signs-in',
  text: `select id from importer where organisation_id = $1`,
};

/**
 * What a form would meet on the days on which it is to hold, which end where the next one begins: a number of a person that can be used, and
 * owners or officers. $1 importer, $2 first day.
 */
export const MEETS = {
  name: 'importer-form-meets',
  text: `
with days as (select daterange($2::date, (select min(lower(p.valid)) from importer_particulars p
  where p.importer_id = $1 and upper_inf(p.recorded) and lower(p.valid) > $2::date)) as held)
select
  exists (select from importer_number n, days where n.importer_id = $1 and upper_inf(n.recorded) and n.kind = 'ssn' and n.valid && days.held) as ssn,
  exists (select from importer_fact f, days
    where f.importer_id = $1 and upper_inf(f.recorded) and f.kind = 'person' and f.valid && days.held) as persons`,
};

/** Whether a person of an importer is identified by a social security number on a day. $1 importer, $2 day. */
export const IDENTIFIED = {
  name: 'importer-person-identified',
  text: `select 1 as found from importer_fact where importer_id = $1 and kind = 'person' and upper_inf(recorded) and valid @> $2::date
    and body -> 'identifications' @> '[{"kind": "ssn"}]' limit 1`,
};

/** Kinds of entity that are filed for a day or later. $1 importer, $2 day. */
export const KINDS_FROM = {
  name: 'importer-kinds-from',
  text: `select distinct particulars ->> 'entityType' as "entityType" from importer_particulars
    where importer_id = $1 and upper_inf(recorded) and (upper_inf(valid) or upper(valid) > $2::date) and particulars ->> 'entityType' is not null`,
};
