import { readerOf } from '../../../platform/access/may-read.js';

const ROW = `p.id, p.seq, p.entry_id as "entryId", p.importer_id as "importerId", p.importer_organisation_id as "importerOrganisationId",
  p.filed_by_organisation_id as "filedByOrganisationId", p.filed_by as "filedBy", p.matter, p.decision_id as "decisionId",
  p.decision_made_on::text as "decisionMadeOn", p.decision_reference as "decisionReference", p.objection, p.further_review as "furtherReview",
  p.filed_on::text as "filedOn", p.accelerated_on::text as "acceleratedOn", p.status, p.decided_on::text as "decidedOn", p.reason,
  p.reliquidation_id as "reliquidationId", p.further_review_refused as "furtherReviewRefused", p.headquarters_decision as "headquartersDecision",
  p.set_aside_asked_on::text as "setAsideAskedOn", p.denial_voided_on::text as "denialVoidedOn", p.void_asked_on::text as "voidAskedOn", p.denial_voided_by as "denialVoidedBy", p.filed_with as "filedWith",
  p.signed_as as "signedAs", p.power_of_attorney as "powerOfAttorney", p.reimbursement_statements as "reimbursementStatements", p.statements_accepted as "statementsAccepted",
  p.court_action_on::text as "courtActionOn", p.court_number as "courtNumber",
  array(select o.id from protest o where o.filed_with = p.id order by o.seq) as "filedTogether",
  (select n.recorded_by from liquidation_decision n where n.id = p.decision_id) as "decisionBy", under_grant(p.importer_organisation_id, 'protests') as "grantId"`;
// Whoever imports, acts for that one, or filed it; row-level security repeats it.
export const protestSeen = (protest: string): string =>
  `(${readerOf(`${protest}.importer_organisation_id`, 'protests')} or actor_organisation() = ${protest}.filed_by_organisation_id)`;
const SEEN = protestSeen('p');

/** One protest. $1 id. */
export const FIND_PROTEST = {
  name: 'protest-find',
  text: `select ${ROW} from protest p where p.id = $1 and ${SEEN}`,
};

/** Protests in the order in which they were filed. $1 entry, $2 last sequence shown, $3 limit + 1. */
export const LIST_PROTESTS = {
  name: 'protests-list',
  text: `select ${ROW} from protest p where ${SEEN} and ($1::text is null or p.entry_id = $1) and ($2::bigint is null or p.seq > $2)
order by p.seq limit $3`,
};

/** Every protest of an entry. $1 entry. */
export const PROTESTS_OF_ENTRY = {
  name: 'protests-of-entry',
  text: `select ${ROW} from protest p where p.entry_id = $1 order by p.seq`,
};

export const KEEP_PROTEST = {
  name: 'protest-keep',
  text: `
insert into protest (id, entry_id, importer_id, importer_organisation_id, filed_by_organisation_id, filed_by, matter, decision_id, decision_made_on,
  decision_reference, objection, further_review, filed_on, decide_by, status, certifies_no_collusion, signed_as, power_of_attorney,
  reimbursement_statements, recorded_at, recorded_by)
select id, entry_id, importer_id, importer_organisation_id, filed_by_organisation_id, filed_by, matter, decision_id, decision_made_on,
  decision_reference, objection, further_review, filed_on, decide_by, status, certifies_no_collusion, signed_as, power_of_attorney,
  reimbursement_statements, recorded_at, recorded_by from jsonb_populate_record(null::protest, $1::jsonb)`,
};

/** Accelerated disposition is asked for. $1 id, $2 day, $3 last day. */
export const ACCELERATE_PROTEST = {
  name: 'protest-accelerate',
  text: 'update protest set accelerated_on = $2, decide_by = $3 where id = $1',
};

/** $1 id, $2 status, $3 day, $4 reason, $5 reliquidation. */
export const END_PROTEST = {
  name: 'protest-end',
  text: 'update protest set status = $2, decided_on = $3, reason = $4, reliquidation_id = $5 where id = $1',
};

/** $1 id, $2 what identifies the decision of Headquarters, $3 whether further review was refused, $4 whether its statements on reimbursement are accepted. */
export const KEEP_REVIEW = {
  name: 'protest-keep-review',
  text: 'update protest set headquarters_decision = $2, further_review_refused = $3, statements_accepted = $4 where id = $1',
};

/** A statement on reimbursement is on record of cases since. $1 entry, $2 cases. */
export const STATED_IN_PROTEST = {
  name: 'protest-stated-in',
  text: 'update entry_liquidation set unstated_cases = array(select c from unnest(unstated_cases) c where c <> all ($2::text[])) where entry_id = $1',
};

/** It is asked that the denial of further review be set aside. $1 id, $2 day. */
export const ASK_TO_SET_ASIDE = {
  name: 'protest-ask-to-set-aside',
  text: 'update protest set set_aside_asked_on = $2 where id = $1',
};

/** It is asked that the denial be voided. $1 id, $2 day. */
export const ASK_TO_VOID = {
  name: 'protest-ask-to-void',
  text: 'update protest set void_asked_on = $2 where id = $1',
};

/** An action about it is commenced. $1 id, $2 day, $3 its number. */
export const KEEP_COURT_ACTION = {
  name: 'protest-keep-court-action',
  text: 'update protest set court_action_on = $2, court_number = $3 where id = $1',
};

/** They were filed as one. $1 the first, $2 the others. */
export const FILED_TOGETHER = {
  name: 'protest-filed-together',
  text: 'update protest set filed_with = $1 where id = any ($2::text[])',
};

/** A denial is void: it is open again as it was filed. $1 id, $2 day, $3 last day to decide, $4 why. */
export const REOPEN_PROTEST = {
  name: 'protest-reopen',
  text: `update protest set status = 'open', decided_on = null, reason = null, reliquidation_id = null, further_review_refused = false,
  headquarters_decision = null, statements_accepted = null, accelerated_on = null, denial_voided_on = $2, decide_by = $3, denial_voided_by = $4 where id = $1`,
};

/** Protests that time has denied. $1 today, $2 most. */
export const DENIED_BY_TIME = {
  name: 'protests-denied-by-time',
  text: `select ${ROW} from protest p where p.status = 'open' and (p.accelerated_on is not null or p.matter = 'exclusion') and p.decide_by < $1::date
order by p.decide_by, p.seq limit $2 for update skip locked`,
};

/** The first demand on the surety for a bill of an entry. $1 entry number, $2 importer, $3 the surety. */
export const DEMANDED_ON = {
  name: 'protest-demanded-on',
  text: `select min(e.effective_on)::text as on from bill b join bill_event e on e.bill_id = b.id
where b.entry_number = $1 and (b.importer_id = $2 or b.billed_as = 'actual_owner') and e.kind = 'demanded' and $3 = any (b.surety_organisation_ids)`,
};
