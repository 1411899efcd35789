import { readerOf } from '../../../platform/access/may-read.js';

/** Whether the actor may know of the filing of a row of this name; row-level security repeats it. No agreement names filings. */
export const knownFiling = (row: string): string =>
  `(${readerOf(`${row}.importer_organisation_id`, 'entries')} and not (select agreed('entries')))`;

const HEAD = `f.id, f.importer_id as "importerId", f.importer_organisation_id as "importerOrganisationId", f.bill_of_lading as "billOfLading", f.entry_id as "entryId",
  f.version as "currentVersion", f.filed_at as "filedAt", f.updated_at as "updatedAt", f.stuffing_filed_at as "stuffingFiledAt", f.withdrawn_at as "withdrawnAt",
  f.withdrawal_reason as "withdrawalReason", f.elements_due_at as "elementsDueAt", f.elements_told_at as "elementsToldAt",
  f.stuffing_due_at as "stuffingDueAt", f.stuffing_told_at as "stuffingToldAt", under_grant(f.importer_organisation_id, 'entries') as "grantId"`;

/** A filing as one of its versions had it. $1 id, $2 version or null for the present one. */
export const FIND_FILING = {
  name: 'isf-find',
  text: `select ${HEAD}, v.version, v.told, v.reason, v.determination_id as "determinationId"
from security_filing f join security_filing_version v on v.filing_id = f.id and v.version = coalesce($2::int, f.version)
where f.id = $1 and ${knownFiling('f')}`,
};

/** Held by whoever changes it until the end of the transaction. $1 id. */
export const LOCK_FILING = {
  name: 'isf-lock',
  text: `select f.version from security_filing f where f.id = $1 and ${knownFiling('f')} for update`,
};

/** In the order in which they were filed. $1 importer, $2 entry, $3 whether late or null, $4 last sequence shown or null, $5 limit + 1. */
export const LIST_FILINGS = {
  name: 'isf-list',
  text: `select f.seq::text as seq, ${HEAD}, v.version, v.told, v.reason, v.determination_id as "determinationId"
from security_filing f join security_filing_version v on v.filing_id = f.id and v.version = f.version
where ${knownFiling('f')} and ($1::text is null or f.importer_id = $1) and ($2::text is null or f.entry_id = $2) and ($3::boolean is null or f.late = $3)
  and ($4::bigint is null or f.seq > $4) order by f.seq limit $5`,
};

/** $1 the filing as JSON. Nothing where its importer has one of the bill of lading that stands. */
export const FILE_ISF = {
  name: 'isf-file',
  text: `insert into security_filing (id, importer_id, importer_organisation_id, bill_of_lading, entry_id, version, filed_at, updated_at, stuffing_filed_at, arrives_at,
  elements_due_at, stuffing_due_at, stuffing_due_on, elements_told_at, stuffing_told_at, late)
select id, importer_id, importer_organisation_id, bill_of_lading, entry_id, version, filed_at, updated_at, stuffing_filed_at, arrives_at, elements_due_at,
  stuffing_due_at, stuffing_due_on, elements_told_at, stuffing_told_at, late from jsonb_populate_record(null::security_filing, $1::jsonb)
on conflict (bill_of_lading, importer_id) where withdrawn_at is null do nothing returning id`,
};

/** $1 the filing as JSON. */
export const UPDATE_ISF = {
  name: 'isf-update',
  text: `update security_filing f set entry_id = r.entry_id, version = r.version, updated_at = r.updated_at, stuffing_filed_at = r.stuffing_filed_at,
  arrives_at = r.arrives_at, elements_due_at = r.elements_due_at, stuffing_due_at = r.stuffing_due_at, stuffing_due_on = r.stuffing_due_on,
  elements_told_at = r.elements_told_at, stuffing_told_at = r.stuffing_told_at, late = r.late
from jsonb_populate_record(null::security_filing, $1::jsonb) r where f.id = r.id`,
};

/** $1 id, $2 version, $3 organisation, $4 what it tells, $5 determination, $6 now, $7 actor, $8 reason or null. */
export const KEEP_VERSION = {
  name: 'isf-keep-version',
  text: `insert into security_filing_version (filing_id, version, importer_organisation_id, told, determination_id, recorded_at, recorded_by, reason)
values ($1, $2, $3, $4::jsonb, $5, $6::timestamptz, $7, $8)`,
};

/** $1 id, $2 now, $3 reason. */
export const WITHDRAW_ISF = {
  name: 'isf-withdraw',
  text: `update security_filing set withdrawn_at = $2::timestamptz, updated_at = $2::timestamptz, withdrawal_reason = $3 where id = $1`,
};

/** What a filing that is withdrawn was of. $1 id. */
export const GONE = {
  name: 'isf-gone',
  text: `select importer_id as "importerId", bill_of_lading as "billOfLading", entry_id as "entryId" from security_filing where id = $1 and withdrawn_at is not null`,
};

const RUNNING = 'stuffing_filed_at is null and stuffing_told_at is null and withdrawn_at is null';

/** Those whose time for stuffing location and consolidator went by without them, from now on told. $1 now, $2 how many. */
export const GONE_BY = {
  name: 'isf-gone-by',
  text: `
with gone as (select id from security_filing where stuffing_due_at < $1::timestamptz and ${RUNNING} order by stuffing_due_at, id limit $2 for update skip locked)
update security_filing f set stuffing_told_at = $1::timestamptz from gone where f.id = gone.id
returning f.id, f.entry_id as "entryId", f.stuffing_due_at as "dueAt"`,
};

/** The first time that has gone by or will and was not told. */
export const UNTOLD = `select min(stuffing_due_at) as over_at from security_filing where ${RUNNING}`;
