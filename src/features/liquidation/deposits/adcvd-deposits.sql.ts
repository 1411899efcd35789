/**
 * Puts a payment on record with what is known of its entry.
 * $1 id, $2 entry, $3 part, $4 class code, $5 amount, $6 day, $7 by whom, $8 statement, $9 form, $10 bond, $11 transferee, $12 now, $13 actor.
 */
export const KEEP_DEPOSIT = {
  name: 'entry-deposit-keep',
  text: `
insert into entry_deposit (id, entry_id, part, class_code, amount, paid_on, paid_by, statement_number, form, bond_number, transferee_id, recorded_at, recorded_by,
  importer_id, entry_type, entered_on, released_on, in_programme)
select $1, $2, $3, $4, $5::numeric, $6::date, $7, $8, $9, $10, $11, $12::timestamptz, $13, d.importer_id, e.entry_type, e.time_of_entry_on, e.released_on,
  exists (select from importer_fact f where f.fact_key = d.importer_id || '.periodic_monthly_statement' and f.body ->> 'status' = 'accepted'
    and f.valid @> e.time_of_entry_on and upper_inf(f.recorded))
from entry_directory d join entry e on e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id where d.id = $2`,
};

/**
 * Deposits of antidumping and countervailing duty of importers, those left out that came in time in any case and did not bounce.
 * $1 importers, $2 days in any case, $3 types of entry that are deposited for on withdrawal.
 */
export const DOUBTFUL_DEPOSITS = {
  name: 'adcvd-deposits-doubtful',
  text: `
select p.importer_id as "importerId", p.id as reference, p.entry_type as "entryType", p.entered_on::text as "enteredOn", p.released_on::text as "releasedOn",
  p.paid_on::text as "paidOn", p.statement_number is not null as "onStatement", p.in_programme as "inProgramme", ${millisecond('p')} as at,
  x.dishonoured_on::text as "bouncedOn", ${millisecond('x')} as "bouncedAt",
  (select coalesce(json_agg(json_build_object('on', q.paid_on, 'at', ${millisecond('q')})), '[]')
   from entry_deposit q where x.deposit_id is not null and q.entry_id = p.entry_id and q.part = p.part and q.form = 'cash' and q.class_code = p.class_code
     and q.seq > p.seq and q.amount >= p.amount and not exists (select from entry_deposit_dishonour y where y.deposit_id = q.id)) as instead
from entry_deposit p left join entry_deposit_dishonour x on x.deposit_id = p.id
where p.importer_id = any ($1::text[]) and p.part = 'adcvd' and p.form = 'cash'
  and (p.paid_on > least(p.entered_on, p.released_on) + $2::int or p.entry_type = any ($3::text[]) or x.deposit_id is not null)
order by p.paid_on, p.seq`,
};

// The first whole millisecond at which it is known: instants are asked for in those.
function millisecond(table: string): string {
  return `ceil(extract(epoch from ${table}.recorded_at) * 1000)::float8`;
}
