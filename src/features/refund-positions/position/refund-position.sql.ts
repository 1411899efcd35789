const CHARGED = `exists (select from jsonb_array_elements(l.additional_duties) a where a ->> 'heading' like any ($2::text[]))`;
const row = (
  day: string,
): string => `l.entry_id as "entryId", l.entry_number as "entryNumber", l.importer_id as "importerId",
  l.importer_organisation_id as "importerOrganisationId", under_grant(l.importer_organisation_id, 'entries') as "grantId",
  l.entry_type as "entryType", l.additional_duties as "additionalDuties", l.reconciliation, l.drawback_designated as "drawbackDesignated",
  cardinality(l.case_numbers) > 0 as "underCases", l.deposited_on::text as "depositedOn", l.duties::text as duties,
  (case when l.liquidated_on <= ${day}::date then l.liquidated_on
    when l.state = 'running' and l.must_liquidate_by < ${day}::date then l.must_liquidate_by end)::text as "liquidatedOn"`;

/**
 * Entries of an importer with duties under one of the headings, by number. $1 importer, $2 headings as patterns, $3 number after which,
 * $4 limit + 1, $5 numbers or null, $6 day. Time liquidates at the close of its last day, whether or not that is on record yet.
 */
export const CHARGED_ENTRIES = {
  name: 'refund-position-entries',
  text: `
select ${row('$6')} from entry_liquidation l
where l.importer_id = $1 and l.additional_duties <> '[]'::jsonb and ${CHARGED}
  and may_read(l.importer_organisation_id, 'entries') and ($3::text is null or l.entry_number > $3)
  and ($5::text[] is null or l.entry_number = any ($5))
order by l.entry_number limit $4`,
};

/** The same of entries by id, whoever's. $1 entries, $2 headings as patterns, $3 day. */
export const CHARGED_OF = {
  name: 'refund-position-entries-of',
  text: `select ${row('$3')} from entry_liquidation l where l.entry_id = any ($1::text[]) and l.additional_duties <> '[]'::jsonb and ${CHARGED}`,
};

/** What became of entries by a day: what their last liquidation had of duties, and how protests against it stand. $1 entries, $2 day. */
export const SETTLED_OF = {
  name: 'refund-position-settled',
  text: `
select l.entry_id as "entryId", n.duties::text as "assessedDuties", p.standing, p.filed_on::text as "deniedFiledOn", p.denied_on::text as "deniedOn"
from entry_liquidation l
left join lateral (select d.duties from liquidation_decision d where d.entry_id = l.entry_id and d.liquidated_on <= $2::date
  order by d.seq desc limit 1) n on true
left join lateral (
  select t.filed_on, case when t.over then coalesce(t.decided_on, t.decide_by) end as denied_on,
    case when not t.over then 'open' when t.decided_on is null or t.status in ('denied', 'deemed_denied') then 'denied' else 'none' end as standing
  from (select x.*, coalesce(x.decided_on <= $2::date, false) or (x.accelerated_on is not null and x.decide_by < $2::date) as over
    from protest x where x.entry_id = l.entry_id and x.filed_on <= $2::date) t
  order by t.over, t.seq desc limit 1) p on true
where l.entry_id = any ($1::text[])`,
};
