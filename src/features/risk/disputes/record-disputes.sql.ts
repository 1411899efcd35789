import { readerOf } from '../../../platform/access/may-read.js';

const COLUMNS = `d.id, d.importer_id as "importerId", d.record_kind as "recordKind", d.record_id as "recordId", d.grounds,
  d.filed_on::text as "filedOn", coalesce(d.outcome, 'open') as status, d.outcome_reason as reason, d.decided_on::text as "decidedOn",
  d.filed_by as "filedBy", d.decided_by as "decidedBy"`;
export const disputeSeen = (dispute: string): string => readerOf(`${dispute}.organisation_id`, 'importers');
const SEEN = disputeSeen('d');

export const FIND_DISPUTE = {
  name: 'record-dispute-find',
  text: `select ${COLUMNS} from record_dispute d where d.id = $1 and ${SEEN}`,
};

/** In the order in which they were filed. $1 importer, $2 after this one, $3 most rows. */
export const DISPUTES_OF = {
  name: 'record-disputes-of',
  text: `select ${COLUMNS}, d.seq::text as position from record_dispute d
where d.importer_id = $1 and ($2::bigint is null or d.seq > $2) and ${SEEN} order by d.seq limit $3`,
};

/** Nothing where one about the record is open. */
export const FILE_DISPUTE = {
  name: 'record-dispute-file',
  text: `insert into record_dispute (id, importer_id, organisation_id, record_kind, record_id, grounds, filed_on, filed_by)
values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (importer_id, record_id) where outcome is null do nothing returning id`,
};

export const LOCK_DISPUTE = {
  name: 'record-dispute-lock',
  text: `select d.importer_id as "importerId", d.outcome, d.filed_by as "filedBy" from record_dispute d where d.id = $1 and ${SEEN} for update`,
};

export const DECIDE_DISPUTE = {
  name: 'record-dispute-decide',
  text: `update record_dispute set outcome = $2, outcome_reason = $3, decided_on = $4, decided_at = $5, decided_by = $6 where id = $1`,
};
