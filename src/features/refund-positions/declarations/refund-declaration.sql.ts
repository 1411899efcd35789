import { readerOf } from '../../../platform/access/may-read.js';

/** Whoever imports or acts for that one; row-level security repeats it. */
export const declarationSeen = (declaration: string): string =>
  readerOf(`${declaration}.importer_organisation_id`, 'entries');
const SEEN = declarationSeen('r');

const ROW = `r.seq, r.id, r.importer_id as "importerId", r.declared_on::text as "declaredOn", r.entries, r.principal::text as principal,
  r.settle_by::text as "settleBy", r.settled, r.importer_organisation_id as "importerOrganisationId",
  under_grant(r.importer_organisation_id, 'entries') as "grantId"`;

/** One declaration. $1 id. */
export const FIND_DECLARATION = {
  name: 'refund-declaration-find',
  text: `select ${ROW} from refund_declaration r where r.id = $1 and ${SEEN}`,
};

/** Declarations in the order in which they were filed. $1 importer, $2 last sequence shown, $3 limit + 1. */
export const LIST_DECLARATIONS = {
  name: 'refund-declarations-list',
  text: `select ${ROW} from refund_declaration r where ${SEEN} and ($1::text is null or r.importer_id = $1)
  and ($2::bigint is null or r.seq > $2) order by r.seq limit $3`,
};

/** Held to the end of the transaction, so that nobody liquidates or declares them meanwhile. $1 importer, $2 numbers. */
export const HOLD_NAMED = {
  name: 'refund-declaration-hold',
  text: `select l.entry_id from entry_liquidation l where l.importer_id = $1 and l.entry_number = any ($2::text[]) order by l.entry_id for update`,
};

/** Which of them are declared already. $1 entries. */
export const DECLARED = {
  name: 'refund-declaration-declared',
  text: `select entry_id as "entryId" from refund_declaration_entry where entry_id = any ($1::text[])`,
};

export const KEEP_DECLARATION = {
  name: 'refund-declaration-keep',
  text: `
insert into refund_declaration (id, importer_id, importer_organisation_id, declared_on, entries, principal, settle_by, recorded_at, recorded_by)
select id, importer_id, importer_organisation_id, declared_on, entries, principal, settle_by, recorded_at, recorded_by
from jsonb_populate_record(null::refund_declaration, $1::jsonb)`,
};

/** $1 declaration, $2 rows of entry and principal. */
export const KEEP_NAMED = {
  name: 'refund-declaration-keep-entries',
  text: `insert into refund_declaration_entry (declaration_id, entry_id, principal)
select $1, r.entry_id, r.principal from jsonb_to_recordset($2::jsonb) as r(entry_id text, principal numeric)`,
};
