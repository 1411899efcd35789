// Each bill with what was paid on it by a day and honoured: as much of it as was billed counts, what is above stays the payer's.
/** The recount, bill by bill. $1 day, $2 by what, $3 limit. */
export const FUNNEL = {
  name: 'collection-funnel',
  text: `
with recursive linked as (
  select a.importer_id as one, a.other_importer_id as other from importer_affiliation a
  where $2 = 'debtor_group' and a.confidence = 'confirmed' and a.valid @> $1::date and upper_inf(a.recorded)
), reached as (
  select one as debtor, one as member from linked union select other, other from linked
  union select r.debtor, case r.member when l.one then l.other else l.one end from reached r join linked l on r.member in (l.one, l.other)
), paid as (
  select e.bill_id,
    coalesce(sum(e.amount) filter (where e.method = 'offset'), 0) as set_off,
    coalesce(sum(e.amount) filter (where e.paid_by = 'importer' and e.method <> 'offset'), 0) as importer,
    coalesce(sum(e.amount) filter (where e.paid_by = 'surety'), 0) as surety,
    coalesce(sum(e.amount) filter (where e.paid_by = 'other'), 0) as others
  from bill_event e
  where e.kind = 'paid' and e.effective_on <= $1::date
    and not exists (select from bill_event d where d.kind = 'dishonoured' and d.payment_id = e.payment_id and d.effective_on <= $1::date)
  group by e.bill_id
), each_bill as (
  select case $2 when 'debtor' then b.importer_id
      when 'debtor_group' then coalesce((select min(r.member) from reached r where r.debtor = b.importer_id), b.importer_id) when 'cohort' then extract(year from b.issued_on)::text
      else nullif(array_to_string(array(select c from unnest(b.case_numbers) c order by c), ', '), '') end as key,
    b.principal + b.interest as billed, b.due_on, coalesce(p.set_off, 0) as set_off, coalesce(p.importer, 0) as importer,
    coalesce(p.surety, 0) as surety, coalesce(p.others, 0) as others,
    exists (select from bill_event w where w.bill_id = b.id and w.kind = 'written_off' and w.effective_on <= $1::date) as given_up,
    (select n.kind = 'protested' from bill_event n where n.bill_id = b.id and n.kind in ('protested', 'protest_closed') and n.effective_on <= $1::date
       order by n.seq desc limit 1) is true as protested
  from bill b left join paid p on p.bill_id = b.id
  where b.issued_on <= $1::date
    and not exists (select from bill_event c where c.bill_id = b.id and c.kind = 'cancelled' and c.effective_on <= $1::date)
), applied as (
  select key, billed, due_on, given_up, protested, least(set_off, billed) as set_off, least(importer, billed - least(set_off, billed)) as importer,
    least(surety, greatest(billed - set_off - importer, 0)) as surety, least(others, greatest(billed - set_off - importer - surety, 0)) as others,
    greatest(billed - set_off - importer - surety - others, 0) as left_open
  from each_bill
)
select key, grouping(key) = 1 as whole, count(*)::integer as bills, coalesce(sum(billed), 0)::numeric(19, 2)::text as billed,
  coalesce(sum(importer), 0)::numeric(19, 2)::text as "paidByImporter", coalesce(sum(surety), 0)::numeric(19, 2)::text as "paidBySurety",
  coalesce(sum(others), 0)::numeric(19, 2)::text as "paidByOthers", coalesce(sum(set_off), 0)::numeric(19, 2)::text as "setOff",
  coalesce(sum(left_open) filter (where not given_up and due_on >= $1::date), 0)::numeric(19, 2)::text as open,
  coalesce(sum(left_open) filter (where not given_up and due_on < $1::date), 0)::numeric(19, 2)::text as delinquent,
  coalesce(sum(left_open) filter (where not given_up and due_on < $1::date and protested), 0)::numeric(19, 2)::text as "underProtest",
  coalesce(sum(left_open) filter (where given_up), 0)::numeric(19, 2)::text as "writtenOff"
from applied group by grouping sets ((key), ())
order by grouping(key) desc, coalesce(sum(left_open) filter (where not given_up and due_on < $1::date), 0) desc, key limit $3`,
};

/** The same by case or year from what is kept added up; `latest` says of which day at the earliest it speaks. $1 day, $2 by what, $3 limit. */
export const ROLLED_UP = {
  name: 'collection-rolled-up',
  text: `
select case $2 when 'cohort' then cohort::text else cases end as key, grouping(case $2 when 'cohort' then cohort::text else cases end) = 1 as whole,
  max(latest_on)::text as latest, coalesce(sum(bills), 0)::integer as bills, coalesce(sum(billed), 0)::numeric(19, 2)::text as billed,
  coalesce(sum(by_importer), 0)::numeric(19, 2)::text as "paidByImporter", coalesce(sum(by_surety), 0)::numeric(19, 2)::text as "paidBySurety",
  coalesce(sum(by_others), 0)::numeric(19, 2)::text as "paidByOthers", coalesce(sum(set_off), 0)::numeric(19, 2)::text as "setOff",
  coalesce(sum(left_open) filter (where due_on >= $1::date), 0)::numeric(19, 2)::text as open,
  coalesce(sum(left_open) filter (where due_on < $1::date), 0)::numeric(19, 2)::text as delinquent,
  coalesce(sum(left_protested) filter (where due_on < $1::date), 0)::numeric(19, 2)::text as "underProtest",
  coalesce(sum(given_up), 0)::numeric(19, 2)::text as "writtenOff"
from collection_delta group by grouping sets ((case $2 when 'cohort' then cohort::text else cases end), ())
having sum(bills) > 0 or grouping(case $2 when 'cohort' then cohort::text else cases end) = 1
order by 2 desc, coalesce(sum(left_open) filter (where due_on < $1::date), 0) desc, 1 limit $3`,
};

/** Puts what is kept singly into one row for each case, year and due day, once there is much of it. $1 how much. */
export const ADD_UP = {
  name: 'collection-add-up',
  text: `
with many as (select count(*) >= $1::bigint as yes from (select from collection_delta where not added_up limit $1::bigint) d),
gone as (delete from collection_delta where (select yes from many) returning *)
insert into collection_delta (cases, cohort, due_on, latest_on, bills, billed, set_off, by_importer, by_surety, by_others, left_open, left_protested,
  given_up, added_up)
select cases, cohort, due_on, max(latest_on), sum(bills), sum(billed), sum(set_off), sum(by_importer), sum(by_surety), sum(by_others), sum(left_open),
  sum(left_protested), sum(given_up), true from gone group by cases, cohort, due_on
returning seq`,
};
