import { importerSeen } from '../importers.sql.js';
/** Who may be the one described. $1 name, $2 address, $3 employer numbers, $4 keys of other numbers, $5 telephone, $6 e-mail; null where not told. */
export const ALIKE = { name: 'importers-alike', text: `select importers_alike($1, $2, $3, $4, $5, $6) as id` };

/** What importers are compared by, as now known. $1 ids, $2 today. */
export const DESCRIBED = {
  name: 'importers-described',
  text: `
select i.id, i.organisation_id as "organisationId",
  (select n.name from importer_name n where n.importer_id = i.id and n.valid @> $2::date and upper_inf(n.recorded)) as name,
  (select coalesce(json_agg(json_build_object('value', n.name, 'holds', n.valid @> $2::date)), '[]')
     from importer_name n where n.importer_id = i.id and upper_inf(n.recorded)) as names,
  (select coalesce(json_agg(json_build_object('value', a.address, 'holds', a.valid @> $2::date)), '[]')
     from importer_address a where a.importer_id = i.id and upper_inf(a.recorded)) as addresses,
  (select coalesce(json_agg(distinct left(n.number_key, 10)), '[]')
     from importer_number n where n.importer_id = i.id and n.kind = 'irs' and upper_inf(n.recorded)) as employers,
  (select coalesce(json_agg(distinct n.number_key), '[]')
     from importer_number n where n.importer_id = i.id and n.kind <> 'irs' and upper_inf(n.recorded)) as numbers,
  (select coalesce(json_agg(distinct p.phone_key) filter (where p.phone_key is not null), '[]')
     from importer_particulars p where p.importer_id = i.id and upper_inf(p.recorded)) as phones,
  (select coalesce(json_agg(distinct p.email_key) filter (where p.email_key is not null), '[]')
     from importer_particulars p where p.importer_id = i.id and upper_inf(p.recorded)) as emails
from importer i where i.id = any($1::text[]) and ${importerSeen('i')}`,
};

/**
 * Importers with exactly this name or number, that are the caller's own or that a grant under a power of attorney lets it look up.
 * $1 name, $2 number, $3 asOf, $4 knownAt, $5 limit + 1.
 */
export const EXACTLY = {
  name: 'importers-exactly',
  text: `
select i.id, i.organisation_id as "organisationId",
  (select n.name from importer_name n
     where n.importer_id = i.id and (n.valid @> $3::date) is true and (n.recorded @> $4::timestamptz) is true) as name
from importer i
where i.id in (
    select n.importer_id from importer_name n where n.name_key = $1 and (n.recorded @> $4::timestamptz) is true
    union select n.importer_id from importer_number n where n.number_key = $2 and (n.recorded @> $4::timestamptz) is true)
  and (i.organisation_id = actor_organisation() or under_power(i.organisation_id, 'importers') is not null or actor_sees_all())
order by i.id limit $5`,
};
