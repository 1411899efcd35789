import { readerOf } from '../../platform/access/may-read.js';
import { listOfChanges } from '../../platform/outbox/feed/changed-since.js';

// Whoever is bound by it or acts for the principal; row-level security repeats it.
export const bondSeen = (bond: string): string =>
  `(${readerOf(`${bond}.principal_organisation_id`, 'bonds')} or ${bond}.surety_organisation_id = actor_organisation()
  or actor_organisation() = any (${bond}.co_surety_organisation_ids) or actor_organisation() = any (${bond}.co_principal_organisation_ids))`;
const SEEN = bondSeen('b');

// $1 is always the day, $2 the instant. The version of the day, else the nearest: the last before it, or the first after.
const VERSION = `
lateral (select v.*, lower(v.valid)::text as valid_from, (upper(v.valid) - 1)::text as valid_through, lower(v.recorded) as recorded_at
  from bond_version v where v.bond_id = b.id and v.recorded @> $2::timestamptz
  order by (v.valid @> $1::date) desc, (lower(v.valid) <= $1::date) desc,
    case when lower(v.valid) <= $1::date then -v.version else v.version end limit 1) v`;
const BODY = `to_jsonb(b) || jsonb_build_object('grant_id', under_grant(b.principal_organisation_id, 'bonds'),
  'replaces', (select jsonb_build_object('bondId', o.id, 'as', b.replaces_as) from bond o where o.id = b.replaces_bond_id),
  'replaced_by', (select coalesce(jsonb_agg(jsonb_build_object('bondId', o.id, 'as', o.replaces_as) order by o.seq), '[]') from bond o
    where o.replaces_bond_id = b.id),
  'renewals', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('part', r.part, 'dueOn', r.due_on, 'openedOn', r.opened_on,
    'missedOn', r.missed_on, 'doneOn', r.done_on, 'agreementOn', r.agreement_on)) order by r.part), '[]') from bond_renewal r where r.bond_id = b.id),
  'version', v.version, 'limit_of_liability', v.limit_of_liability::text, 'terms', v.terms, 'valid_from', v.valid_from, 'valid_through', v.valid_through,
  'ends_on', (select (max(upper(l.valid)) - 1)::text from bond_version l where l.bond_id = b.id and l.recorded @> $2::timestamptz
    having bool_and(not upper_inf(l.valid))),
  'terminations', (select coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') from bond_termination t
    where t.bond_id = b.id and t.recorded_at <= $2::timestamptz))`;

/** One bond. $3 id. */
export const FIND_BOND = {
  name: 'bond-find',
  text: `select ${BODY} as body from bond b cross join ${VERSION} where b.id = $3 and ${SEEN}`,
};

/** Bonds in the order in which they were put on record. $3 importer, $4 activity, $5 kind, $6 last sequence shown, $7 limit + 1. */
export const LIST_BONDS = listOfChanges(
  'bonds-list',
  { key: 'bondId', id: 'b.id', parameters: 7 },
  (narrowed) => `
select b.seq, ${BODY} as body from bond b cross join ${VERSION}
where ${SEEN} and ($3::text is null or b.importer_id = $3 or b.co_principal_importer_ids @> array[$3::text]) and ($4::text is null or b.activity_code = $4)
  and ($5::text is null or b.kind = $5) and ($6::bigint is null or b.seq > $6) ${narrowed}
order by b.seq limit $7`,
);

/** What a bond said, version by version, as known. $1 bond, $2 instant, $3 last version shown, $4 limit + 1. */
export const VERSIONS_OF_BOND = {
  name: 'bond-versions',
  text: `
select v.version, lower(v.valid)::text as "from", (upper(v.valid) - 1)::text as through, lower(v.recorded) as recorded_at,
  v.limit_of_liability::text as limit_of_liability, v.terms, r.kind as rider, r.determination_id
from bond_version v left join bond_rider r on r.bond_id = v.bond_id and r.version = v.version
where v.bond_id = $1 and v.recorded @> $2::timestamptz and v.version > $3 order by v.version limit $4`,
};

/** What another bond would take the place of, for whoever may know of it. $1 id. */
export const REPLACED_BOND = {
  name: 'bond-replaced',
  text: `select b.importer_id as "importerId", b.activity_code as "activityCode" from bond b where b.id = $1 and ${SEEN}`,
};

/** Held to the end of the transaction. $1 id. */
export const LOCK_BOND = { name: 'bond-lock', text: `select id from bond where id = $1 for update` };

/** Continuous bonds of principals for an activity that end on a day or after it. $1 importers, $2 activity, $3 day. */
export const OTHER_CONTINUOUS = {
  name: 'bond-other-continuous',
  text: `
select min(lower(v.valid))::text as "from", case when bool_or(upper_inf(v.valid)) then null else (max(upper(v.valid)) - 1)::text end as through
from (select * from bond_version x where x.importer_id = any ($1::text[]) union all
  select * from bond_version x where x.co_principal_importer_ids <> '{}' and x.co_principal_importer_ids && $1::text[]) v
where v.activity_code = $2 and v.kind = 'continuous' and upper_inf(v.recorded)
group by v.bond_id having bool_or(upper_inf(v.valid)) or max(upper(v.valid)) > $3::date order by 1`,
};

export const INSERT_BOND = {
  name: 'bond-insert',
  text: `
insert into bond (id, number, kind, activity_code, importer_id, principal_organisation_id, surety_organisation_id, co_surety_organisation_ids,
  executed_on, filed_on, filed_by, effective_on, approved_by, transaction, port, surety_reference_number, broker_filer_code, determination_id,
  replaces_bond_id, replaces_as, co_principal_importer_ids, co_principal_organisation_ids)
select id, number, kind, activity_code, importer_id, principal_organisation_id, surety_organisation_id, co_surety_organisation_ids,
  executed_on, filed_on, filed_by, effective_on, approved_by, transaction, port, surety_reference_number, broker_filer_code, determination_id,
  replaces_bond_id, replaces_as, co_principal_importer_ids, co_principal_organisation_ids
from jsonb_populate_recordset(null::bond, $1::jsonb) on conflict (number) do nothing returning number`,
};

export const INSERT_RIDER = {
  name: 'bond-rider-insert',
  text: `
insert into bond_rider (id, bond_id, version, kind, effective_on, filed_on, filed_by, determination_id, principal_organisation_id, surety_organisation_id,
  co_surety_organisation_ids)
select $1, b.id, $3, $4, $5, $6, $7, $8, b.principal_organisation_id, b.surety_organisation_id, b.co_surety_organisation_ids from bond b where b.id = $2`,
};

/** Its last day: what was known to hold after it is known so only until now. $1 bond, $2 last day, $3 now. */
export const CLOSE_AFTER = {
  name: 'bond-versions-close-after',
  text: `
update bond_version set recorded = tstzrange(lower(recorded), $3::timestamptz)
where bond_id = $1 and upper_inf(recorded) and (upper_inf(valid) or upper(valid) > $2::date + 1) returning id`,
};
export const KEEP_THROUGH = {
  name: 'bond-versions-keep-through',
  text: `
insert into bond_version (bond_id, version, kind, importer_id, activity_code, limit_of_liability, terms, principal_organisation_id,
  surety_organisation_id, co_surety_organisation_ids, co_principal_importer_ids, co_principal_organisation_ids, valid, recorded)
select bond_id, version, kind, importer_id, activity_code, limit_of_liability, terms, principal_organisation_id, surety_organisation_id,
  co_surety_organisation_ids, co_principal_importer_ids, co_principal_organisation_ids, daterange(lower(valid), $2::date + 1), tstzrange($3::timestamptz, null)
from bond_version where id = any ($1::bigint[]) and lower(valid) <= $2::date`,
};
export const END_BOND = {
  name: 'bond-end',
  text: `
insert into bond_termination (bond_id, by, received_on, last_day, shorter_notice, determination_id, recorded_at, principal_organisation_id,
  surety_organisation_id, co_surety_organisation_ids)
select b.id, $2, $3, $4, $5, $6, $7, b.principal_organisation_id, b.surety_organisation_id, b.co_surety_organisation_ids from bond b where b.id = $1`,
};

/** Bonds by their sureties' own numbers. $1 surety's organisation, $2 numbers. */
export const BY_REFERENCE = {
  name: 'bonds-by-reference',
  text: `select id, surety_reference_number as reference from bond where surety_organisation_id is not distinct from $1 and surety_reference_number = any ($2::text[])`,
};

/** Surety codes with the companies behind them. $1 codes. */
export const SURETIES_OF_CODES = {
  name: 'bond-sureties-of-codes',
  text: `select code, naic, organisation_id from surety_code where code = any ($1::text[])`,
};

// $1 is what is asked, as JSON.
const FOUND = `
select a.i, b.id, b.number, v.version, b.kind, b.activity_code, b.importer_id, b.co_principal_importer_ids, v.limit_of_liability::text as limit_of_liability,
  b.transaction ->> 'reference' as transaction_reference, b.port, lower(v.valid)::text as "from", (upper(v.valid) - 1)::text as through,
  array(select s ->> 'suretyCode' from jsonb_array_elements(v.terms -> 'sureties') s) as surety_codes,
  (v.terms ->> 'reconciliation') is not distinct from 'true' as reconciliation`;

/** Continuous bond versions by principal, activity and day. $1 what is asked, $2 instant. */
export const CONTINUOUS_ON = {
  name: 'bond-versions-continuous-on',
  text: `${FOUND}
from jsonb_to_recordset($1::jsonb) as a(i int, "importerId" text, activity text, "on" date)
cross join lateral (select * from bond_version x where x.importer_id = a."importerId" union all
  select * from bond_version x where x.co_principal_importer_ids <> '{}' and x.co_principal_importer_ids @> array[a."importerId"]) v
join bond b on b.id = v.bond_id
where v.activity_code = a.activity and v.kind = 'continuous' and (v.valid @> a."on") is true and (v.recorded @> $2::timestamptz) is true`,
};

/** Bond versions by number and day. $1 what is asked, $2 instant. */
export const NUMBERED_ON = {
  name: 'bond-versions-numbered-on',
  text: `${FOUND}
from jsonb_to_recordset($1::jsonb) as a(i int, number text, "on" date)
join bond b on b.number = a.number
join bond_version v on v.bond_id = b.id and (v.valid @> a."on") is true and (v.recorded @> $2::timestamptz) is true`,
};
