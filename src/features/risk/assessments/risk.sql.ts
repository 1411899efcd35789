/**
 * Goods of entries filed after a day through another, alike ones together, as known. $1 importer, $2 after, $3 through, $4 knownAt.
 * The versions say what was declared; what was cancelled is out.
 */
export const GOODS_ENTERED = {
  name: 'risk-goods-entered',
  text: `
select l ->> 'htsNumber' as "htsNumber", l ->> 'countryOfOrigin' as "countryOfOrigin", l -> 'producer' ->> 'name' as producer, l ->> 'exporter' as exporter,
  array(select c ->> 'caseNumber' from jsonb_array_elements(coalesce(l -> 'adcvdCases', '[]')) c order by 1) as cases,
  sum((l ->> 'enteredValue')::numeric)::numeric(17, 2)::text as value
from entry_directory d
cross join lateral (select x.filed_on from entry x where x.filed_month = d.filed_month and x.importer_id = d.importer_id
  and x.entry_id = d.id and x.recorded_at <= $4::timestamptz and x.filed_on > $2::date and x.filed_on <= $3::date offset 0) e
cross join lateral (select x.declared from entry_version x where x.filed_month = d.filed_month
  and x.importer_id = d.importer_id and x.entry_id = d.id and x.recorded_at <= $4::timestamptz order by x.version desc limit 1) v
cross join lateral jsonb_array_elements(v.declared -> 'lines') l
where d.importer_id = $1 and d.filed_month >= date_trunc('month', $2::date) and d.filed_month <= $3::date
  and not exists (select from entry_event c where c.filed_month = d.filed_month and c.importer_id = d.importer_id and c.entry_id = d.id
    and c.kind = 'status_changed' and c.details ->> 'to' = 'cancelled' and c.recorded_at <= $4::timestamptz)
group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
};

const KEPT = `a.id, a.importer_id as "importerId", a.entry_id as "entryId", a.as_of::text as "asOf", a.recorded_at as "recordedAt",
  a.determination_id as "determinationId", a.result, a.assessed_by as "assessedBy",
  (select coalesce(json_agg(json_build_object('action', o.action, 'reasonCode', o.reason_code, 'reason', o.reason, 'from', o.made_on, 'expiresOn', o.expires_on,
     'by', o.made_by) order by o.id), '[]') from risk_override o where o.assessment_id = a.id) as overrides,
  (select coalesce(json_agg(json_build_object('found', o.found, 'note', o.note, 'on', o.recorded_on, 'by', o.recorded_by) order by o.id), '[]')
     from risk_outcome o where o.assessment_id = a.id) as outcomes`;

export const FIND_ASSESSMENT = {
  name: 'risk-assessment-find',
  text: `select ${KEPT} from risk_assessment a where a.id = $1`,
};

export const LOCK_ASSESSMENT = {
  name: 'risk-assessment-lock',
  text: `select a.assessed_by as "assessedBy", a.issue from risk_assessment a where a.id = $1 for update`,
};

/** $1 rows, $2 day, $3 by whom, $4 now. */
export const KEEP_ASSESSMENTS = {
  name: 'risk-assessments-keep',
  text: `insert into risk_assessment (id, importer_id, entry_id, issue, as_of, determination_id, result, assessed_by, recorded_at)
select id, importer_id, entry_id, issue, $2::date, determination_id, result, $3, $4::timestamptz
from jsonb_to_recordset($1::jsonb) as given(id text, importer_id text, entry_id text, issue text, determination_id text, result jsonb)`,
};

export const OVERRIDE = {
  name: 'risk-assessment-override',
  text: `insert into risk_override (assessment_id, action, reason_code, reason, made_on, expires_on, made_by) values ($1, $2, $3, $4, $5, $6, $7)`,
};

export const OUTCOME = {
  name: 'risk-assessment-outcome',
  text: `insert into risk_outcome (assessment_id, found, note, recorded_on, recorded_by) values ($1, $2, $3, $4, $5)`,
};

/** The importer of an entry. $1 entry. */
export const IMPORTER_OF_ENTRY = {
  name: 'risk-importer-of-entry',
  text: `select d.importer_id as "importerId" from entry_directory d where d.id = $1`,
};

/** Some entries with what their lines declare, and when and by which transaction that came on record, in their order. $1 entries. */
export const ENTRIES_TO_ASSESS = {
  name: 'risk-entries-to-assess',
  text: `
select d.id as "entryId", d.importer_id as "importerId", v.lines, e.recorded_at as "recordedAt", e.xid,
  (pg_snapshot_xmin(pg_current_snapshot())::text::numeric % 4294967296)::float8 as "underWay"
from unnest($1::text[]) with ordinality given(id, place)
join entry_directory d on d.id = given.id
cross join lateral (select x.declared -> 'lines' as declared, x.recorded_at, x.xmin::text::float8 as xid from entry_version x where x.filed_month = d.filed_month and x.importer_id = d.importer_id
  and x.entry_id = d.id order by x.version desc limit 1) e
cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('htsNumber', l -> 'htsNumber', 'preference', l ? 'tradeProgram',
    'underCase', jsonb_array_length(coalesce(l -> 'adcvdCases', '[]')) > 0, 'agencies', coalesce(l -> 'agencies', '[]'))), '[]') as lines
  from jsonb_array_elements(e.declared) l) v
order by given.place`,
};
