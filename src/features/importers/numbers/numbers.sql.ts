import { datedRows } from '../../../platform/database/dated-rows.js';

/** A number over time, by its key: it is one importer’s and nobody else’s. */
export const NUMBERS = datedRows('importer_number', 'number_key', ['importer_id', 'kind', 'shown', 'sealed', 'reason']);

/** Whose numbers these are or were, on whatever day, as now known. $1 keys. */
export const HOLDERS = {
  name: 'importer-number-holders',
  text: `select distinct number_key as key, importer_id as "importerId" from importer_number
    where number_key = any($1::text[]) and upper_inf(recorded)`,
};

/** Whose numbers these are on a day, as known. $1 asOf, $2 knownAt, $3 keys. */
export const OF_NUMBERS = {
  name: 'importers-of-numbers',
  text: `
select n.number_key as key, n.kind, n.shown, n.importer_id as "importerId", i.organisation_id as "organisationId",
  (n.valid @> $1::date) as usable, i.voided_on::text as "voidedOn",
  (select m.name from importer_name m where m.importer_id = n.importer_id and m.valid @> $1::date and m.recorded @> $2::timestamptz) as name
from importer_number n join importer i on i.id = n.importer_id
where n.number_key = any($3::text[]) and (n.recorded @> $2::timestamptz) is true
order by n.number_key, usable desc`,
};

/** What an importer can use on a day or later, as now known, each with the first such day. $1 importer, $2 day. */
export const USABLE = {
  name: 'importer-numbers-usable',
  text: `select number_key as key, kind, greatest(lower(valid), $2::date)::text as day from importer_number
    where importer_id = $1 and upper_inf(recorded) and (upper_inf(valid) or upper(valid) > $2::date)`,
};

/** $1 importer, $2 day to look; the day its numbers were removed, until now. */
export const WATCH = {
  name: 'importer-number-watch',
  text: `with before as materialized (select numbers_removed_on from importer where id = $1)
    update importer set number_look_on = $2, numbers_removed_on = null from before where id = $1
    returning before.numbers_removed_on::text as "removedOn"`,
};

/** Importers whose numbers are to be looked at. $1 today, $2 limit. */
export const UNUSED_DUE = {
  name: 'importer-numbers-to-look-at',
  text: `
select i.id as "importerId", i.organisation_id as "organisationId",
  (select max((lower(n.recorded) at time zone 'America/New_York')::date)::text from importer_number n
     where n.importer_id = i.id and upper_inf(n.recorded) and n.valid @> $1::date) as "putOnRecordOn",
  (select max(lower(f.valid))::text from importer_fact f
     where f.importer_id = i.id and f.kind = 'service_request' and upper_inf(f.recorded)) as "lastServiceOn"
from importer i where i.number_look_on <= $1::date and i.voided_on is null
order by i.number_look_on, i.id limit $2 for update of i skip locked`,
};

/** When the first day begins on which numbers are to be looked at and were not. */
export const UNTOLD = `
select min(number_look_on)::timestamp at time zone 'America/New_York' as over_at from importer where number_look_on is not null and voided_on is null`;

/** $1 importer, $2 day or null. */
export const LOOK_AGAIN = {
  name: 'importer-number-look-again',
  text: `update importer set number_look_on = $2::date where id = $1`,
};

/** $1 importer, $2 day. */
export const REMOVED = {
  name: 'importer-numbers-removed',
  text: `update importer set number_look_on = null, numbers_removed_on = $2::date where id = $1`,
};

/** $1 year, $2 port. */
export const NEXT_SERIAL = {
  name: 'importer-number-next-serial',
  text: `insert into importer_number_serial (year, port_code, last) values ($1, $2, 1)
    on conflict (year, port_code) do update set last = importer_number_serial.last + 1 returning last`,
};
