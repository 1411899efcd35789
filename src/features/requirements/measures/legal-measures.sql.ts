const KEPT = `m.id, m.importer_id as "importerId", m.measure, m.ground, m.reason, m.from_on::text as "from", m.through_on::text as through,
  m.end_reason as "endReason", m.based_on as "records", m.approval_id as "approvalId",
  m.port_code as "portCode", m.pay_by::text as "payBy", (m.pay_by + 1)::text as "everywhereFrom", m.headquarters_notice as "headquartersNotice"`;
export const ownMeasure = (measure: string): string => `${measure}.organisation_id = actor_organisation()`;
const SEEN = `(actor_sees_all() or ${ownMeasure('m')})`;

/** In the order in which they were imposed. $1 importer, $2 after this one, $3 most rows. */
export const MEASURES_OF = {
  name: 'legal-measures-of',
  text: `select ${KEPT}, m.seq::text as position from legal_measure m
where m.importer_id = $1 and ($2::bigint is null or m.seq > $2) and ${SEEN} order by m.seq limit $3`,
};

export const FIND_MEASURE = {
  name: 'legal-measure-find',
  text: `select ${KEPT} from legal_measure m where m.id = $1 and ${SEEN}`,
};

export const LOCK_MEASURE = {
  name: 'legal-measure-lock',
  text: `select m.importer_id as "importerId", m.end_reason as "endReason", m.pay_by::text as "payBy" from legal_measure m where m.id = $1 for update`,
};

export const IMPOSE = {
  name: 'legal-measure-impose',
  text: `insert into legal_measure (id, importer_id, organisation_id, measure, ground, reason, from_on, through_on, approval_id, based_on, port_code, pay_by, proposed_by, confirmed_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
};

export const END_MEASURE = {
  name: 'legal-measure-end',
  text: `update legal_measure set through_on = $2::date - 1, end_reason = $3, ended_by = $4, headquarters_notice = $5 where id = $1`,
};

/** Measures that count at every port from now on, kept as told. $1 today, $2 how many. */
export const COME_EVERYWHERE = {
  name: 'legal-measures-come-everywhere',
  text: `update legal_measure m set everywhere_told_on = $1
from (select o.id from legal_measure o where o.pay_by < $1::date and o.everywhere_told_on is null and o.end_reason is null
    and (o.through_on is null or o.through_on > o.pay_by) order by o.pay_by, o.id limit $2 for update skip locked) o
where m.id = o.id returning m.id as "measureId", m.importer_id as "importerId"`,
};

/** Measures in force that stand on delinquency, held. $1 importers. */
export const ON_DELINQUENCY = {
  name: 'legal-measures-on-delinquency',
  text: `select m.id, m.importer_id as "importerId", m.from_on::text as "noticedOn" from legal_measure m
where m.importer_id = any ($1::text[]) and m.ground = 'delinquent' and m.end_reason is null order by m.seq for update`,
};

/** Whether principal and surety were told of an insufficient bond that is not cured. $1 importer. */
export const IS_NOTIFIED = {
  name: 'legal-measure-is-notified',
  text: `select exists (select from bond_requirement r where r.importer_id = $1 and r.notified_on is not null and r.cured_on is null and r.withdrawn_on is null) as notified`,
};

/** Measures on an insufficient bond, where no notice of one is left uncured. $1 importer, $2 today, $3 reason, $4 by whom. */
export const END_WHERE_CURED = {
  name: 'legal-measures-end-where-cured',
  text: `update legal_measure m set through_on = $2::date - 1, end_reason = $3, ended_by = $4
where m.importer_id = $1 and m.ground = 'bond_insufficient' and m.end_reason is null and not exists (select from bond_requirement r
  where r.importer_id = m.importer_id and r.notified_on is not null and r.cured_on is null and r.withdrawn_on is null) returning m.id`,
};
