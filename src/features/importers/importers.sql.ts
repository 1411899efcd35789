import { readerOf } from '../../platform/access/may-read.js';

/** Whether the actor may know of the importer in a row of this name; row-level security repeats it. */
export const importerSeen = (importer: string): string => readerOf(`${importer}.organisation_id`, 'importers');
const SEEN = importerSeen('i');

/** An importer with its history as known, as JSON ready to show; none that nothing was known of yet. $1 id, $2 asOf, $3 knownAt. */
export const FIND_IMPORTER = {
  name: 'importer-find',
  text: `
select i.id, i.organisation_id, under_grant(i.organisation_id, 'importers') as grant_id, i.version, i.registered_on::text,
  v.voided_on::text, v.void_ground, v.void_reason,
  (select lower(f.valid)::text from importer_fact f where f.importer_id = i.id and f.kind = 'numbers_removed'
     and (f.valid @> $2::date) is true and (f.recorded @> $3::timestamptz) is true) as numbers_removed_on,
  (select p.particulars from importer_particulars p
     where p.importer_id = i.id and (p.valid @> $2::date) is true and (p.recorded @> $3::timestamptz) is true) as particulars,
  (select coalesce(json_agg(json_build_object('kind', n.kind, 'number', n.shown, 'from', lower(n.valid), 'through', upper(n.valid) - 1,
            'reason', n.reason, 'recordedAt', lower(n.recorded), 'holds', n.valid @> $2::date) order by n.valid, n.id), '[]')
     from importer_number n where n.importer_id = i.id and n.recorded @> $3::timestamptz) as numbers,
  (select coalesce(json_agg(json_build_object('name', n.name, 'from', lower(n.valid), 'through', upper(n.valid) - 1,
            'recordedAt', lower(n.recorded), 'holds', n.valid @> $2::date) order by n.valid), '[]')
     from importer_name n where n.importer_id = i.id and n.recorded @> $3::timestamptz) as names,
  (select coalesce(json_agg(json_build_object('address', a.address, 'from', lower(a.valid), 'through', upper(a.valid) - 1,
            'recordedAt', lower(a.recorded), 'holds', a.valid @> $2::date) order by a.valid), '[]')
     from importer_address a where a.importer_id = i.id and a.recorded @> $3::timestamptz) as addresses
from importer i
left join lateral (select i.voided_on, i.void_ground, i.void_reason where i.voided_at <= $3::timestamptz) v on true
where i.id = $1 and ${SEEN}
  and exists (select from importer_name n where n.importer_id = i.id and lower(n.recorded) <= $3::timestamptz)`,
};

/** Importers by the beginning of a name. $1 key, $2 end of its range, $3 asOf or null, $4 knownAt, $5/$6 last key and id shown, $7 limit + 1. */
export const LOOK_UP = {
  name: 'importer-look-up',
  text: `
select n.name_key, n.importer_id as id, min(n.name) as name, i.organisation_id
from importer_name n join importer i on i.id = n.importer_id
where n.name_key >= $1 and n.name_key < $2 and ${SEEN}
  and ($3::date is null or n.valid @> $3::date) and n.recorded @> $4::timestamptz
  and ($5::text is null or (n.name_key, n.importer_id) > ($5, $6))
group by n.name_key, n.importer_id, i.organisation_id
order by n.name_key, n.importer_id limit $7`,
};

/** Names of a set of importers on a day, as known. $1 ids, $2 asOf, $3 knownAt. */
export const NAMES_OF = {
  name: 'importer-names-of',
  text: `
select n.importer_id as id, n.name from importer_name n
where n.importer_id = any($1::text[]) and n.valid @> $2::date and n.recorded @> $3::timestamptz`,
};

/** Whose a set of importers is, and what each is called on a day, as known. $1 ids, $2 asOf, $3 knownAt. */
export const NAMED_WITH_ORGANISATIONS = {
  name: 'importer-named-with-organisations',
  text: `
select i.id, i.organisation_id, n.name from importer i
left join importer_name n on n.importer_id = i.id and n.valid @> $2::date and n.recorded @> $3::timestamptz
where i.id = any($1::text[])`,
};

export const IMPORTER_OF_ORGANISATIONS = {
  name: 'importer-of-organisations',
  text: `select id, organisation_id from importer where organisation_id = any($1::text[])`,
};

/** Importers for whom entries are to be filed on a day. $1 ids, $2 day. */
export const FILING_IMPORTERS = {
  name: 'importers-that-file',
  text: `select id, organisation_id, (numbers_removed_on <= $2::date) is true as removed, (voided_on <= $2::date) is true as voided,
    exists (select from importer_number n where n.importer_id = importer.id and upper_inf(n.recorded) and n.valid @> $2::date) as numbered
    from importer where id = any($1::text[])`,
};

export const ORGANISATIONS_OF_IMPORTERS = {
  name: 'organisations-of-importers',
  text: `select id, organisation_id from importer where id = any($1::text[])`,
};
