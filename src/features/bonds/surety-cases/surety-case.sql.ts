export const suretyCaseSeen = (one: string): string =>
  `(actor_sees_all() or ${one}.organisation_id = actor_organisation())`;
// What a case does not have is not there.
const CASE = `jsonb_strip_nulls(jsonb_build_object('id', c.id, 'naic', c.naic, 'kind', c.kind, 'bills', c.bills, 'amount', c.amount::text,
  'evidence', nullif(c.evidence, '[]'), 'reason', c.reason, 'openedOn', c.opened_on, 'answerBy', c.answer_by, 'submission', c.submission,
  'submittedOn', c.submitted_on, 'outcome', c.outcome, 'covers', c.covers, 'decisionReason', c.decision_reason, 'decidedOn', c.decided_on,
  'refusedFrom', c.refused_from, 'resolvedOn', c.resolved_on, 'resolution', c.resolution)) as body`;

/** $1 id. */
export const FIND_CASE = {
  name: 'surety-case-find',
  text: `select ${CASE} from surety_case c where c.id = $1 and ${suretyCaseSeen('c')}`,
};

/** In the order in which they were opened. $1 company, $2 last sequence shown or null, $3 limit + 1. */
export const CASES_OF = {
  name: 'surety-cases-of',
  text: `select c.seq::text as seq, ${CASE} from surety_case c
where c.naic = $1 and ${suretyCaseSeen('c')} and ($2::bigint is null or c.seq > $2) order by c.seq limit $3`,
};

/** $1 id. */
export const LOCK_CASE = {
  name: 'surety-case-lock',
  text: `select c.opened_by as "openedBy", ${CASE} from surety_case c where c.id = $1 for update`,
};

/** Who signs in for a company. $1 company. */
export const CODES_OF_COMPANY = {
  name: 'surety-case-company',
  text: `select code, organisation_id as "organisationId" from surety_code where naic = $1 order by organisation_id is null, code limit 1`,
};

export const OPEN_CASE = {
  name: 'surety-case-open',
  text: `insert into surety_case (id, naic, organisation_id, kind, bills, amount, evidence, reason, opened_on, opened_by, answer_by)
values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11)`,
};
export const ANSWER_CASE = {
  name: 'surety-case-answer',
  text: `update surety_case set submission = $2, submitted_on = $3 where id = $1`,
};
export const DECIDE_CASE = {
  name: 'surety-case-decide',
  text: `update surety_case set outcome = $2, covers = $3, decision_reason = $4, decided_on = $5, decided_by = $6, refused_from = $7 where id = $1`,
};
export const RESOLVE_CASE = {
  name: 'surety-case-resolve',
  text: `update surety_case set resolved_on = $2, resolution = $3, resolved_by = $4 where id = $1`,
};

/** What companies were found to leave unpaid without cause and still do, on a day. $1 companies, $2 day. */
export const DEFAULTS_OF = {
  name: 'surety-defaults-of',
  text: `select naic, sum(amount)::text as amount from surety_case where naic = any ($1::text[]) and kind = 'delinquency' and outcome = 'refuse_bonds'
  and (resolved_on is null or resolved_on > $2::date) group by naic`,
};

/** What the public has notice of. $1 last sequence shown or null, $2 limit + 1. */
export const PUBLIC_REFUSALS = {
  name: 'surety-refusals-public',
  text: `select c.seq::text as seq, jsonb_strip_nulls(jsonb_build_object('naic', c.naic, 'covers', c.covers, 'decidedOn', c.decided_on,
  'refusedFrom', c.refused_from, 'resolvedOn', c.resolved_on)) as body from surety_case c
where c.outcome = 'refuse_bonds' and ($1::bigint is null or c.seq > $1) order by c.seq limit $2`,
};

/** Decisions to refuse the bonds of companies. $1 companies. */
export const REFUSALS_OF = {
  name: 'surety-refusals-of',
  text: `select naic, covers, refused_from::text as "refusedFrom", resolved_on::text as "resolvedOn" from surety_case
where naic = any ($1::text[]) and outcome = 'refuse_bonds'`,
};
