export const INSERT_IMPORTER = {
  name: 'importer-insert',
  text: `insert into importer (id, organisation_id, created_at, created_by, registered_on) values ($1, $2, $3, $4, $5)`,
};

export const LOCK_IMPORTER = {
  name: 'importer-lock',
  text: `select version, voided_on is not null as voided from importer where id = $1 for update`,
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
