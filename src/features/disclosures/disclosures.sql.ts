import { readerOf } from '../../platform/access/may-read.js';
import { listOfChanges } from '../../platform/outbox/feed/changed-since.js';

// The first wall, written out; row-level security repeats it. A case of which nothing has left has no reader.
export const disclosureSeen = (disclosure: string): string =>
  readerOf(`${disclosure}.reader_organisation_id`, 'disclosures');
const READABLE = disclosureSeen('d');

/** A disclosure, if it exists for the actor. $1 id. */
export const FIND_DISCLOSURE = {
  name: 'disclosure-find',
  text: `select d.merchandise_id as "merchandiseId", d.recipient_organisation_id as "recipientOrganisationId" from disclosure d where d.id = $1 and ${READABLE}`,
};

const of = (table: string, fields: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object(${fields}) order by x.seq) from ${table} x where x.disclosure_id = d.id), '[]')`;

/** All that is answered about a disclosure, if it exists for the actor, at once and without a lock. $1 id. */
export const READ_DISCLOSURE = {
  name: 'disclosure-read',
  text: `select d.id, d.merchandise_id as "merchandiseId", d.detention_id as "detentionId", d.abandonment_id as "abandonmentId",
           d.recordation_id as "recordationId", d.recipient_organisation_id as "recipientOrganisationId", d.standing,
           d.importer_organisation_id as "importerOrganisationId", d.infringement, d.stage, d.late, d.late_fields as "lateFields",
           d.not_left as "notLeft", d.evaluated_on::text as "evaluatedOn", d.determination_id as "determinationId",
           d.opened_on::text as "openedOn", under_grant(d.reader_organisation_id, 'disclosures') as "grantId",
           ${of(
             'disclosure_item',
             `'id', x.id, 'field', x.field, 'part', x.part, 'stage', x.stage, 'force', x.force, 'content', x.content,
             'contentDigest', x.content_digest, 'releasedOn', x.released_on, 'dueOn', x.due_on, 'late', x.late, 'cites', x.cites,
             'basis', x.basis, 'authorityStatus', x.authority_status, 'notice', x.notice, 'determinationId', x.determination_id,
             'receiptId', x.receipt_id, 'decidedBy', x.decided_by, 'reason', x.reason`,
           )} as items,
           ${of('disclosure_acknowledgement', `'notice', x.notice, 'acknowledgedOn', x.acknowledged_on, 'keptClosed', x.kept_closed`)} as acknowledgements,
           ${of(
             'disclosure_proposal',
             `'field', x.field, 'stage', x.stage, 'status', x.status, 'proposedOn', x.proposed_on, 'decidedOn', x.decided_on,
             'decidedBy', x.decided_by, 'reason', x.reason`,
           )} as proposals
         from disclosure d where d.id = $1 and ${READABLE}`,
};

/** Newest first. $1 late, $2 recordation, $3 before which in the sequence, $4 limit + 1. */
export const LIST_DISCLOSURES = listOfChanges(
  'disclosures-list',
  { key: 'disclosureId', id: 'd.id', parameters: 4 },
  (
    narrowed,
  ) => `select d.id, d.seq::text, d.detention_id as "detentionId", d.abandonment_id as "abandonmentId", d.recordation_id as "recordationId",
           d.recipient_organisation_id as "recipientOrganisationId", d.standing, d.infringement, d.stage, d.opened_on::text as "openedOn",
           d.late, d.late_fields as "lateFields"
         from disclosure d where ${READABLE} and ($1::boolean is null or d.late = $1) and ($2::text is null or d.recordation_id = $2)
           and ($3::bigint is null or d.seq < $3) ${narrowed}
         order by d.seq desc limit $4`,
);

/** Goods whose open cases were last looked at before a day. $1 day, $2 limit. */
export const TO_EVALUATE = {
  name: 'disclosures-to-evaluate',
  text: `select distinct merchandise_id as "merchandiseId" from (
           select merchandise_id from disclosure where stage <> 'closed' and evaluated_on < $1::date
           order by evaluated_on, id limit $2) waiting`,
};
