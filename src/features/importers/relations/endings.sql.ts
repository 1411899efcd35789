/** Ends in system time what holds on a day or later. $1 key, $2 day, $3 now. */
export const CLOSE_FROM = {
  name: 'importer-affiliation-close-from',
  text: `update importer_affiliation set recorded = tstzrange(lower(recorded), $3::timestamptz)
where affiliation_key = $1 and upper_inf(recorded) and valid && daterange($2::date, null) returning id, valid @> $2::date as "holdsThen"`,
};

export const KEEP_ENDING = {
  name: 'importer-link-ending-keep',
  text: `insert into importer_link_ending (affiliation_key, ended_on, ground, reason, evidence, approval_id, recorded_by, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/** Days of a succession, as now known. $1 successor, $2 predecessor. */
export const SUCCESSION_DAYS = {
  name: 'importer-succession-days',
  text: `select lower(valid)::text as "from", (upper(valid) - 1)::text as through from importer_affiliation
where importer_id = $1 and other_importer_id = $2 and kind = 'successor' and upper_inf(recorded) order by valid`,
};
