// What an instruction touches: entries under its case, or a company case of it, entered in its period and not liquidated before its notice.
const TOUCHES = `exists (select from unnest(l.case_numbers) c where c = i.case_number or c like i.case_number || '-%')
  and l.started_on between i.entered_from and i.entered_through and (l.liquidated_on is null or l.liquidated_on >= i.notice_on)`;
const SHOWN = `i.seq::text as seq, i.id, i.case_number as "caseNumber", i.notice_on::text as "noticeOn", i.source, i.federal_register_citation as citation,
  i.entered_from::text as "enteredFrom", i.entered_through::text as "enteredThrough", i.assessment,
  case when i.investigation_ended is not null then json_build_object('ended', i.investigation_ended, 'measuresEndedOn', i.measures_ended_on,
    'injuryNoticeOn', i.injury_notice_on) end as "provisionalMeasures", i.received_on::text as "receivedOn",
  t.entries, t.deposits, t.by as "mustLiquidateBy"
from adcvd_instruction i cross join lateral (select count(*)::int as entries, min(l.must_liquidate_by)::text as by,
    case when bool_and(l.deposits is not null) is not false then coalesce(sum(l.deposits), 0)::numeric(19, 2)::text end as deposits
  from entry_liquidation l where ${TOUCHES}) t`;

export const FIND_INSTRUCTION = { name: 'instruction-find', text: `select ${SHOWN} where i.id = $1` };

/** Of a case, in their order. $1 case, $2 last sequence shown, $3 limit + 1. */
export const LIST_INSTRUCTIONS = {
  name: 'instructions-list',
  text: `select ${SHOWN} where i.case_number = $1 and ($2::bigint is null or i.seq > $2) order by i.seq limit $3`,
};

/** Whether an organisation answers for the Department of Commerce. $1 organisation. */
export const ANSWERS_FOR_COMMERCE = {
  name: 'instruction-commerce',
  text: `select code from agency_code where code = 'DOC' and organisation_id = $1`,
};

export const KEEP_INSTRUCTION = {
  name: 'instruction-keep',
  text: `
insert into adcvd_instruction (id, case_number, notice_on, source, federal_register_citation, entered_from, entered_through, assessment, received_on,
  recorded_at, recorded_by, investigation_ended, measures_ended_on, injury_notice_on)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
};

/** Entries that an instruction touches and that nothing has liquidated. $1 instruction, $2 after which, $3 most. */
export const ENTRIES_TOUCHED = {
  name: 'instruction-entries',
  text: `select l.entry_id as id from adcvd_instruction i join entry_liquidation l on ${TOUCHES}
where i.id = $1 and l.liquidated_on is null and l.entry_id > $2 order by l.entry_id limit $3`,
};
