// The first wall, written out; row-level security repeats it. A case of which nothing has left has no reader.
const READABLE = `may_read(d.reader_organisation_id, 'disclosures')`;

/** A disclosure, if it exists for the actor. $1 id. */
export const FIND_DISCLOSURE = {
  name: 'disclosure-find',
  text: `select d.id, d.merchandise_id as "merchandiseId", d.recipient_organisation_id as "recipientOrganisationId",
           under_grant(d.reader_organisation_id, 'disclosures') as "grantId"
         from disclosure d where d.id = $1 and ${READABLE}`,
};

/** Newest first. $1 late, $2 recordation, $3 last id shown, $4 limit + 1. */
export const LIST_DISCLOSURES = {
  name: 'disclosures-list',
  text: `select d.id, d.detention_id as "detentionId", d.abandonment_id as "abandonmentId", d.recordation_id as "recordationId",
           d.recipient_organisation_id as "recipientOrganisationId", d.infringement, d.stage, d.opened_on::text as "openedOn",
           d.late, d.late_fields as "lateFields"
         from disclosure d where ${READABLE} and ($1::boolean is null or d.late = $1) and ($2::text is null or d.recordation_id = $2)
           and ($3::text is null or d.id < $3)
         order by d.id desc limit $4`,
};

/** Goods whose open cases were last looked at before a day. $1 day, $2 limit. */
export const TO_EVALUATE = {
  name: 'disclosures-to-evaluate',
  text: `select distinct merchandise_id as "merchandiseId" from (
           select merchandise_id from disclosure where stage <> 'closed' and evaluated_on < $1::date
           order by evaluated_on, id limit $2) waiting`,
};
