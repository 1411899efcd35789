import { WAREHOUSED } from '../rules/beginning.js';

const NOTICES = `coalesce((select json_agg(json_build_object('caseNumber', i.case_number, 'on', i.notice_on, 'source', i.source,
    'assessment', i.assessment, 'provisional', case when i.investigation_ended is not null then json_build_object('ended', i.investigation_ended,
      'measuresEndedOn', i.measures_ended_on, 'injuryNoticeOn', i.injury_notice_on) end) order by i.seq)
  from adcvd_instruction i where (i.case_number = any (l.case_numbers) or exists (select from unnest(l.case_numbers) c where left(c, 9) = i.case_number))
    and l.started_on between i.entered_from and i.entered_through), '[]')`;
const EXTENSIONS = `coalesce((select json_agg(x.noticed_on order by x.seq) from liquidation_extension x where x.entry_id = l.entry_id), '[]')`;
const SUSPENSIONS = `coalesce((select json_agg(json_build_object('id', s.id, 'ground', s.ground, 'from', s.suspended_from, 'noticedOn', s.noticed_on,
    'citation', s.citation, 'document', s.document, 'reason', s.reason, 'removal', case when r.suspension_id is not null then
      json_build_object('noticeOn', r.notice_on, 'source', r.source, 'document', r.document) end) order by s.seq)
  from liquidation_suspension s left join liquidation_suspension_removal r on r.suspension_id = s.id where s.entry_id = l.entry_id), '[]')`;
const DECISIONS = `coalesce((select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'liquidatedOn', n.liquidated_on, 'duties', n.duties::text,
    'adcvd', n.adcvd::text, 'fees', n.fees::text, 'outcome', n.outcome, 'difference', n.difference::text, 'interest', n.interest::text,
    'billId', n.bill_id, 'refundId', n.refund_id, 'released', n.released::text, 'disregarded', n.disregarded::text) order by n.seq) from liquidation_decision n where n.entry_id = l.entry_id), '[]')`;
const DEPOSITS = `coalesce((select json_agg(json_build_object('id', p.id, 'part', p.part, 'classCode', p.class_code, 'amount', p.amount::text,
    'paidOn', p.paid_on, 'paidBy', p.paid_by, 'statementNumber', p.statement_number, 'form', p.form, 'bondNumber', p.bond_number,
    'transfereeId', p.transferee_id, 'dishonouredOn', x.dishonoured_on) order by p.paid_on, p.seq)
  from entry_deposit p left join entry_deposit_dishonour x on x.deposit_id = p.id where p.entry_id = l.entry_id), '[]')`;
const FINAL_WITHDRAWAL = `case when l.entry_type in (${WAREHOUSED.map((type) => `'${type}'`).join(', ')}) then (select json_build_object('accountedOn', w.accounted_on, 'how', w.how, 'document', w.document)
  from liquidation_final_withdrawal w where w.entry_id = l.entry_id) end`;
const ROW = `l.entry_id as "entryId", l.importer_id as "importerId", l.importer_organisation_id as "importerOrganisationId",
  under_grant(l.importer_organisation_id, 'entries') as "grantId", l.entry_number as "entryNumber", l.entry_type as "entryType", l.case_numbers as "caseNumbers", l.unstated_cases as "unstatedCases",
  l.bond_numbers as "bondNumbers", l.started_on::text as "startedOn", l.deposited_on::text as "depositedOn", l.duties::text as duties,
  l.deposits::text as deposits, l.fees::text as fees, l.state, ${EXTENSIONS} as extensions, ${NOTICES} as notices, ${SUSPENSIONS} as suspensions, ${DECISIONS} as decisions,
  ${DEPOSITS} as "depositsPaid", ${FINAL_WITHDRAWAL} as "finalWithdrawal"`;

/** How an entry stands, for whose it is and whose bonds secure it. $1 entry. */
export const FIND_LIQUIDATION = {
  name: 'liquidation-find',
  text: `select ${ROW} from entry_liquidation l where l.entry_id = $1
  and (may_read(l.importer_organisation_id, 'entries') or (select actor_organisation()) = any (l.surety_organisation_ids))`,
};

/** Whether the actor may know of an entry that nothing is kept of yet. $1 entry. */
export const KNOWN_ENTRY = {
  name: 'liquidation-known-entry',
  text: `select under_grant(d.importer_organisation_id, 'entries') as "grantId" from entry_directory d
where d.id = $1 and may_read(d.importer_organisation_id, 'entries')`,
};

/** Held to the end of the transaction. $1 entries. */
export const LOCK_LIQUIDATIONS = {
  name: 'liquidation-lock',
  text: 'select entry_id from entry_liquidation where entry_id = any ($1::text[]) order by entry_id for update',
};

/** Several of them. $1 entries. */
export const LIQUIDATIONS = {
  name: 'liquidations-of',
  text: `select ${ROW} from entry_liquidation l where l.entry_id = any ($1::text[]) order by l.entry_id`,
};

/** Keeps what entries assert as they are now; one that is liquidated stays as it was. $1 rows. */
export const KEEP_LIQUIDATIONS = {
  name: 'liquidations-keep',
  text: `
insert into entry_liquidation as l (entry_id, importer_id, importer_organisation_id, surety_organisation_ids, bond_numbers, entry_number, port_code,
  case_numbers, unstated_cases, started_on, deposited_on, duties, deposits, fees, entry_type, additional_duties, reconciliation, drawback_designated, state, as_asserted)
select r.entry_id, r.importer_id, r.importer_organisation_id, b.organisations, b.numbers, r.entry_number, r.port_code, r.case_numbers, r.unstated_cases, r.started_on,
  r.deposited_on, r.duties, r.deposits, r.fees, r.entry_type, r.additional_duties, r.reconciliation, r.drawback_designated,
  case when r.started_on is null then 'not_begun' else 'running' end, cardinality(r.case_numbers) = 0
from jsonb_populate_recordset(null::entry_liquidation, $1::jsonb) r
cross join lateral (select coalesce(array_agg(distinct o) filter (where o is not null), '{}') as organisations,
    coalesce(array_agg(distinct k.number) filter (where k.number is not null), '{}') as numbers
  from bond k left join lateral unnest(array_append(k.co_surety_organisation_ids, k.surety_organisation_id)) o on true
  where k.number = any (r.bond_numbers) and r.importer_id = any (k.importer_id || k.co_principal_importer_ids)) b
on conflict (entry_id) do update set surety_organisation_ids = excluded.surety_organisation_ids, bond_numbers = excluded.bond_numbers,
  port_code = excluded.port_code, case_numbers = excluded.case_numbers, unstated_cases = excluded.unstated_cases, started_on = excluded.started_on, deposited_on = excluded.deposited_on,
  duties = excluded.duties, deposits = excluded.deposits, fees = excluded.fees, entry_type = excluded.entry_type,
  additional_duties = excluded.additional_duties, reconciliation = excluded.reconciliation, drawback_designated = excluded.drawback_designated,
  as_asserted = excluded.as_asserted,
  state = case when excluded.started_on is null then 'not_begun' when l.state = 'not_begun' then 'running' else l.state end
where l.liquidated_on is null`,
};

const settingTimesOf = (rows: string): string => `
update entry_liquidation l set state = r.state, must_liquidate_by = r.must_liquidate_by, planned_on = r.planned_on, liquidated_on = r.liquidated_on,
  as_asserted = r.as_asserted
from jsonb_populate_recordset(null::entry_liquidation, ${rows}::jsonb) r where l.entry_id = r.entry_id`;

/** Keeps what the clock said. $1 rows of entry, state, last day, planned day, day of liquidation and whether it goes as asserted. */
export const SET_TIMES = {
  name: 'liquidation-set-times',
  text: settingTimesOf('$1'),
};

/** The run takes it no more. $1 entry. */
export const LEAVE_TO_OFFICERS = {
  name: 'liquidation-leave-to-officers',
  text: `update entry_liquidation set as_asserted = false where entry_id = $1`,
};

/** Keeps decisions, and what they leave of the times of their entries. $1 rows, $2 those of SET_TIMES. */
export const KEEP_DECISIONS = {
  name: 'liquidation-decisions-keep',
  text: `
with times as (${settingTimesOf('$2')})
insert into liquidation_decision (id, entry_id, kind, liquidated_on, duties, adcvd, fees, outcome, difference, interest, bill_id, refund_id, released, disregarded,
  reason, recorded_at, recorded_by)
select id, entry_id, kind, liquidated_on, duties, adcvd, fees, outcome, difference, interest, bill_id, refund_id, released, disregarded, reason, recorded_at, recorded_by
from jsonb_populate_recordset(null::liquidation_decision, $1::jsonb)`,
};

export const KEEP_EXTENSION = {
  name: 'liquidation-extension-keep',
  text: `insert into liquidation_extension (id, entry_id, noticed_on, ground, reason, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)`,
};

/** $1 deposit, $2 entry, $3 day, $4 reason, $5 bill, $6 now, $7 actor. */
export const KEEP_DISHONOUR = {
  name: 'entry-deposit-dishonour-keep',
  text: `insert into entry_deposit_dishonour (deposit_id, entry_id, dishonoured_on, reason, bill_id, recorded_at, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7)`,
};
