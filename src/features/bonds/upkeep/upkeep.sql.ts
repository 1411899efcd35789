/** What is renewed of a bond, with the day it is due; a new oath is due another day. $1 bond, $2 renewals as JSON. */
export const SET_RENEWALS = {
  name: 'bond-renewals-set',
  text: `
insert into bond_renewal as k (bond_id, part, opens_on, due_on, principal_organisation_id)
select b.id, r.part, r."opensOn", r."dueOn", b.principal_organisation_id
from bond b cross join jsonb_to_recordset($2::jsonb) as r(part text, "opensOn" date, "dueOn" date) where b.id = $1
on conflict (bond_id, part) do update set opens_on = excluded.opens_on, due_on = excluded.due_on, opened_on = null, missed_on = null
where k.due_on <> excluded.due_on`,
};

/** What ends with a bond or is renewed by another one is not asked for again. $1 bond, $2 today, $3 part or null, $4 due on this day or later. */
export const RENEWAL_DONE = {
  name: 'bond-renewal-done',
  text: `
update bond_renewal set done_on = $2 where bond_id = $1 and done_on is null and ($3::text is null or part = $3)
  and ($4::date is null or (due_on >= $4::date and surety_naic is null))`,
};

/** $1 today, $2 how many. */
export const OPEN_RENEWALS = {
  name: 'bond-renewals-open',
  text: `
update bond_renewal r set opened_on = $1 from (select o.bond_id, o.part from bond_renewal o where o.opened_on is null and o.done_on is null
  and o.opens_on <= $1::date order by o.opens_on, o.bond_id, o.part limit $2 for update skip locked) o
where r.bond_id = o.bond_id and r.part = o.part returning r.bond_id as "bondId", r.part`,
};

/** $1 today, $2 how many. */
export const MISSED_RENEWALS = {
  name: 'bond-renewals-missed',
  text: `
update bond_renewal r set missed_on = $1 from (select o.bond_id, o.part from bond_renewal o where o.missed_on is null and o.done_on is null
  and o.due_on < $1::date order by o.due_on, o.bond_id, o.part limit $2 for update skip locked) o
where r.bond_id = o.bond_id and r.part = o.part returning r.bond_id as "bondId", r.part`,
};
