/** The statements that put listed rates on record; each works on the temporary table `listed_rate`. */
export const RATE_COLUMNS = [
  'place',
  'case_number',
  'scope',
  'producer',
  'exporter',
  'producer_normal',
  'exporter_normal',
  'percent',
  'rate_kind',
  'excluded',
  'note',
  'citation',
  'since',
] as const;

export const STAGE_RATES = `
create temporary table listed_rate (
  place int primary key, case_number text, scope text, producer text, exporter text, producer_normal text, exporter_normal text,
  percent numeric(9, 4), rate_kind text, excluded boolean, note text, citation text, since date
) on commit drop`;

const SAME_PARTY = `r.case_number = l.case_number and r.scope = l.scope and r.producer_normal = l.producer_normal
  and r.exporter_normal = l.exporter_normal`;

export const RATE_NOT_ON_RECORD = `
delete from listed_rate l where not exists (select from adcvd_case c where c.case_number = l.case_number) returning place`;

/** A margin of an investigation counts from the order. */
export const DAY_OF_ORDER = `
update listed_rate l set since = (select min(lower(s.valid)) from adcvd_case_status s
  where s.case_number = l.case_number and s.status = 'order' and upper_inf(s.recorded))
where since is null`;

export const NO_ORDER = `delete from listed_rate where since is null returning place`;

export const TWICE = `
delete from listed_rate l where exists (select from listed_rate r where ${SAME_PARTY} and r.since = l.since and r.place < l.place)
returning place`;

export const RATE_ON_RECORD = `
delete from listed_rate l using adcvd_rate r
where ${SAME_PARTY} and upper_inf(r.recorded) and lower(r.valid) = l.since and r.rate_kind = l.rate_kind and r.excluded = l.excluded
  and r.ad_valorem_percent is not distinct from l.percent
returning place`;

export const OTHERWISE_ON_RECORD = `
delete from listed_rate l using adcvd_rate r
where ${SAME_PARTY} and upper_inf(r.recorded) and lower(r.valid) = l.since returning place`;

/** What a later rate ends was on record for longer: it is written anew up to that day. */
export const KEEP_BEFORE = `
create temporary table cut_rate on commit drop as
select r.*, min(l.since) as cut from adcvd_rate r join listed_rate l on ${SAME_PARTY} and r.valid @> l.since
where upper_inf(r.recorded) group by r.id`;

export const CLOSE_EARLIER = `
with closed as (
  update adcvd_rate r set recorded = tstzrange(lower(r.recorded), greatest(lower(r.recorded), audit_now()))
  from cut_rate c where c.id = r.id returning r.id)
insert into adcvd_rate (case_number, company_suffix, scope, producer, exporter, producer_normal, exporter_normal, ad_valorem_percent,
  specific_amount, specific_unit, rate_kind, excluded, note, citation, reviewed_on, valid, recorded)
select case_number, company_suffix, scope, producer, exporter, producer_normal, exporter_normal, ad_valorem_percent, specific_amount,
  specific_unit, rate_kind, excluded, note, citation, reviewed_on, daterange(lower(valid), cut), tstzrange(audit_now(), null)
from cut_rate where id in (select id from closed)`;

/** Each up to the next rate of the same party, listed or on record. */
export const ADD_RATES = `
insert into adcvd_rate (case_number, scope, producer, exporter, producer_normal, exporter_normal, ad_valorem_percent, rate_kind, excluded,
  note, citation, valid, recorded)
select l.case_number, l.scope, l.producer, l.exporter, l.producer_normal, l.exporter_normal, l.percent, l.rate_kind, l.excluded, l.note,
  l.citation, daterange(l.since, least(
    (select min(r.since) from listed_rate r where ${SAME_PARTY} and r.since > l.since),
    (select min(lower(r.valid)) from adcvd_rate r where ${SAME_PARTY} and upper_inf(r.recorded) and lower(r.valid) > l.since))),
  tstzrange(audit_now(), null)
from listed_rate l`;
