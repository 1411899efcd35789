import { datedRows } from '../../../platform/database/dated-rows.js';

export const AFFILIATIONS = datedRows('importer_affiliation', 'affiliation_key', [
  'importer_id',
  'other_importer_id',
  'kind',
  'evidence',
  'confidence',
  'approval_id',
  'recorded_by',
]);

/** Since which day something is on record of an importer; no row where it is none. $1 id. */
export const EXISTS = {
  name: 'importer-exists',
  text: `select id, (select min(lower(n.valid))::text from importer_name n where n.importer_id = i.id and upper_inf(n.recorded)) as since
    from importer i where id = $1`,
};

/** A link of this kind between two, whichever of them it was recorded of, as now known. $1, $2 importers, $3 kind, $4 day. */
export const LINKED = {
  name: 'importers-linked',
  text: `
select importer_id as "importerId", confidence, evidence, (valid @> $4::date) as holds, (upper(valid) - 1)::text as through from importer_affiliation
where ((importer_id = $1 and other_importer_id = $2) or (importer_id = $2 and other_importer_id = $1))
  and kind = $3 and upper_inf(recorded)`,
};

/** $1 importer, $2 knownAt. */
export const WAS_KNOWN = {
  name: 'importer-was-known',
  text: `select 1 as known from importer_name where importer_id = $1 and lower(recorded) <= $2::timestamptz limit 1`,
};

export const LOCK_BOTH = {
  name: 'importers-lock-both',
  text: `select id from importer where id = any($1::text[]) order by id for update`,
};

const HELD = `(a.valid @> $2::date) is true and (a.recorded @> $3::timestamptz) is true`;

/** Both ways. $1 importer, $2 asOf, $3 knownAt, $4 most rows; $5, $6, $7 after the one of that day, importer and kind. */
export const AFFILIATIONS_OF = {
  name: 'importer-affiliations-of',
  text: `
select $1 as "importerId", a.other as "otherImporterId", a.kind, a.confidence, a.evidence, a.approval_id as "approvalId",
  lower(a.valid)::text as "from", (upper(a.valid) - 1)::text as through,
  e.reason as "endReason", e.evidence as "endEvidence", e.approval_id as "endApprovalId",
  (select n.name from importer_name n
     where n.importer_id = a.other and (n.valid @> $2::date) is true and (n.recorded @> $3::timestamptz) is true) as "otherName"
from (
  select other_importer_id as other, case kind when 'successor' then 'predecessor' else kind end as kind, confidence, evidence, approval_id, valid, recorded, affiliation_key
    from importer_affiliation where importer_id = $1
  union all
  select importer_id, kind, confidence, evidence, approval_id, valid, recorded, affiliation_key from importer_affiliation where other_importer_id = $1) a
left join lateral (select l.reason, l.evidence, l.approval_id from importer_link_ending l
  where l.affiliation_key = a.affiliation_key and l.ended_on = upper(a.valid) and l.recorded_at <= $3::timestamptz order by l.id desc limit 1) e on true
where ${HELD} and ($5::date is null or (lower(a.valid), a.other, a.kind) > ($5::date, $6, $7))
order by lower(a.valid), a.other, a.kind limit $4`,
};

/** Predecessors through any number of successions. $1 ids, $2 asOf, $3 knownAt. */
export const PREDECESSORS = {
  name: 'importer-predecessors',
  text: `
with recursive line(id, predecessor) as (
  select a.importer_id, a.other_importer_id from importer_affiliation a
    where a.importer_id = any($1::text[]) and a.kind = 'successor' and ${HELD}
  union
  select line.id, a.other_importer_id from line join importer_affiliation a on a.importer_id = line.predecessor
    where a.kind = 'successor' and ${HELD})
select id, array_agg(predecessor order by predecessor) as predecessors from line group by id`,
};

/** The same on any day from one on: a chain counts where there is a day on which all of it holds. $1 ids, $2 first day. */
export const PREDECESSORS_FROM = {
  name: 'importer-predecessors-from',
  text: `
with recursive line(id, predecessor, valid) as (
  select a.importer_id, a.other_importer_id, a.valid * daterange($2::date, null) from importer_affiliation a
    where a.importer_id = any($1::text[]) and a.kind = 'successor' and upper_inf(a.recorded) and a.valid && daterange($2::date, null)
  union
  select line.id, a.other_importer_id, line.valid * a.valid from line join importer_affiliation a on a.importer_id = line.predecessor
    where a.kind = 'successor' and upper_inf(a.recorded) and a.valid && line.valid)
select id, array_agg(distinct predecessor order by predecessor) as predecessors from line group by id`,
};
