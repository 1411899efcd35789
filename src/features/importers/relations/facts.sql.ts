import { datedRows } from '../../../platform/database/dated-rows.js';
import { importerSeen } from '../importers.sql.js';

/** Officers, owners, standings in programs, assets and requests for services over time, by the key of each. */
export const FACTS = datedRows('importer_fact', 'fact_key', ['importer_id', 'kind', 'body', 'sealed']);

/** Whether a fact is this importer's that can be ended: not that its numbers were removed. $1 importer, $2 key. */
export const IS_OF = {
  name: 'importer-fact-is-of',
  text: `select 1 as found from importer_fact where importer_id = $1 and fact_key = $2 and kind <> 'numbers_removed' limit 1`,
};

/** What of a kind is on record for a day or later, as now known. $1 importer, $2 kind, $3 day. */
export const FACTS_FROM = {
  name: 'importer-facts-from',
  text: `
select fact_key as key, body, sealed, lower(valid)::text as "from", (upper(valid) - 1)::text as through from importer_fact
where importer_id = $1 and kind = $2 and upper_inf(recorded) and (upper_inf(valid) or upper(valid) > $3::date)
order by lower(valid), id`,
};

const DATED = (row: string): string =>
  `'from', lower(${row}.valid), 'through', upper(${row}.valid) - 1, 'recordedAt', lower(${row}.recorded)`;

/** Everything of importers that holds for a time, as known. $1 ids, $2 knownAt; $3 a day, or null for every day. */
export const FACTS_OF = {
  name: 'importer-facts-of',
  text: `
select f.importer_id as "importerId", f.kind, f.body || jsonb_build_object('id', f.fact_key, ${DATED('f')}) as body
from importer_fact f join importer i on i.id = f.importer_id
where f.importer_id = any($1::text[]) and (f.recorded @> $2::timestamptz) is true and ($3::date is null or f.valid @> $3::date)
  and ${importerSeen('i')}
order by f.importer_id, lower(f.valid), f.id`,
};

/** Every filing of the form, as known. $1 id, $2 knownAt. */
export const FILINGS_OF = {
  name: 'importer-filings-of',
  text: `
select jsonb_build_object('particulars', p.particulars, ${DATED('p')}) as body
from importer_particulars p join importer i on i.id = p.importer_id
where p.importer_id = $1 and (p.recorded @> $2::timestamptz) is true and ${importerSeen('i')}
order by lower(p.valid)`,
};
