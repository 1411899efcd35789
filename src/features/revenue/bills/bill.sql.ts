import { readerOf } from '../../../platform/access/may-read.js';
import { listOfChanges } from '../../../platform/outbox/feed/changed-since.js';

// Whoever owes it, acts for that one, or whose bond secures it; row-level security repeats it.
export const billSeen = (bill: string): string =>
  `(${readerOf(`${bill}.importer_organisation_id`, 'bills')} or actor_organisation() = any (${bill}.surety_organisation_ids))`;
const SEEN = billSeen('b');

// $1 the instant: what was on record of each.
const BODY = `to_jsonb(b) || jsonb_build_object(
  'principal', b.principal::text, 'adcvd_principal', b.adcvd_principal::text, 'interest', b.interest::text,
  'grant_id', under_grant(b.importer_organisation_id, 'bills'),
  'events', coalesce((select jsonb_agg(to_jsonb(e) || jsonb_build_object('amount', e.amount::text) order by e.seq) from bill_event e
    where e.bill_id = b.id and e.recorded_at <= $1::timestamptz), '[]'))`;

/** One bill. $1 instant, $2 id. */
export const FIND_BILL = {
  name: 'bill-find',
  text: `select ${BODY} as body from bill b where b.id = $2 and b.recorded_at <= $1::timestamptz and ${SEEN}`,
};

/** Bills that were issued by a day, in the order in which they were put on record. $1 instant, $2 importer, $3 which, $4 last sequence shown, $5 limit + 1, $6 day. */
export const LIST_BILLS = listOfChanges(
  'bills-list',
  { key: 'billId', id: 'b.id', parameters: 6 },
  (narrowed) => `
select b.seq, ${BODY} as body from bill b
where ${SEEN} and b.recorded_at <= $1::timestamptz and ($2::text is null or b.importer_id = $2)
  and b.issued_on <= $6::date and ($3::text = 'all' or b.open)
  and ($3::text <> 'dunned' or exists (select from bill_event n where n.bill_id = b.id and n.kind = 'dunned' and n.effective_on <= $6::date)) and ($4::bigint is null or b.seq > $4) ${narrowed}
order by b.seq limit $5`,
);

/** Every bill of these importers, paid ones too. $1 instant, $2 importers, $3 day. */
export const BILLS_OF_IMPORTERS = {
  name: 'bills-of-importers',
  text: `
select ${BODY} as body from bill b
where b.importer_id = any ($2::text[]) and b.recorded_at <= $1::timestamptz and b.issued_on <= $3::date
order by b.seq`,
};

/** Bills by id, in the order given. $1 instant, $2 ids. */
export const BILLS_OF_IDS = {
  name: 'bills-of-ids',
  text: `
select ${BODY} as body from bill b join unnest($2::text[]) with ordinality as given(id, place) on given.id = b.id
where b.recorded_at <= $1::timestamptz order by given.place`,
};

/** Every bill of an entry, that of its actual owner too. $1 instant, $2 entry number, $3 importer. */
export const BILLS_OF_ENTRY = {
  name: 'bills-of-entry',
  text: `
select ${BODY} as body from bill b
where b.entry_number = $2 and b.recorded_at <= $1::timestamptz and (b.importer_id = $3 or b.billed_as = 'actual_owner')
order by b.seq`,
};

/** Those on which something was owed on a day, or may have been: what is closed now and changed by nothing after it is left out. $1 instant, $2 importers, $3 day. */
export const OPEN_BILLS_OF_IMPORTERS = {
  name: 'bills-open-of-importers',
  text: `
select ${BODY} as body from bill b
where b.importer_id = any ($2::text[]) and b.recorded_at <= $1::timestamptz and b.issued_on <= $3::date
  and (b.open or exists (select from bill_event e where e.bill_id = b.id and (e.effective_on > $3::date or e.recorded_at > $1::timestamptz)))
order by b.seq`,
};

/** Bills of which a surety was asked to pay by a day. $1 instant, $2 organisation, $3 day. */
export const DEMANDED_OF = {
  name: 'bills-demanded',
  text: `
select ${BODY} as body from bill b
where b.id in (select bills_of_sureties(array[$2::text])) and b.recorded_at <= $1::timestamptz
  and exists (select from bill_event d where d.bill_id = b.id and d.kind = 'demanded' and d.effective_on <= $3::date)
order by b.seq`,
};

/** The same for whoever may know of them, a page. $1 instant, $2 organisations, $3 day, $4 last sequence shown, $5 limit + 1. */
export const DEMANDS_OF = {
  name: 'bills-demands',
  text: `
select b.seq, ${BODY} as body from bill b
where b.id in (select bills_of_sureties($2::text[])) and b.recorded_at <= $1::timestamptz and ($4::bigint is null or b.seq > $4)
  and exists (select from bill_event d where d.bill_id = b.id and d.kind = 'demanded' and d.effective_on <= $3::date
    and d.recorded_at <= $1::timestamptz)
order by b.seq limit $5`,
};

/** The surety, for itself and for customs. $1 its company code. */
export const SURETY_OF_DEMANDS = {
  name: 'bills-surety-of-demands',
  text: `
select array_agg(distinct c.organisation_id) filter (where c.organisation_id is not null) as organisations from surety_code c
where c.naic = $1 and (actor_sees_all() or c.organisation_id = (select actor_organisation())) group by c.naic`,
};

/** Open bills secured by bonds that are past due before a day, and of which nobody was asked since another. $1 last due day, $2 last day of a demand, $3 most. */
export const TO_DEMAND = {
  name: 'bills-to-demand',
  text: `
select b.id from bill b
where b.open and cardinality(b.surety_organisation_ids) > 0 and b.due_on <= $1::date
  and not exists (select from bill_event d where d.bill_id = b.id and d.kind = 'demanded' and d.effective_on > $2::date)
order by b.due_on, b.seq limit $3 for update skip locked`,
};

/** Open bills whose debtor is to be told of them again. $1 last due day, $2 last day of a notice, $3 today, $4 most. */
export const TO_NOTICE = {
  name: 'bills-to-notice',
  text: `
select b.id from bill b
where b.open and b.due_on <= $1::date and not collection_stayed(b.importer_id, $3::date)
  and not exists (select from bill_event n where n.bill_id = b.id and n.kind = 'noticed' and n.effective_on > $2::date)
order by b.due_on, b.seq limit $4 for update skip locked`,
};

/** Open bills issued by a day that nobody was dunned for; those under protest or stayed wait. $1 last day of issue, $2 today, $3 most. */
export const TO_DUN = {
  name: 'bills-to-dun',
  text: `
select b.id, collection_stayed(b.importer_id, $2::date) as stayed from bill b
where b.open and b.issued_on <= $1::date and not collection_stayed(b.importer_id, $2::date)
  and not exists (select from bill_event n where n.bill_id = b.id and n.kind = 'dunned')
  and (select n.kind = 'protested' from bill_event n where n.bill_id = b.id and n.kind in ('protested', 'protest_closed')
    order by n.seq desc limit 1) is not true
order by b.issued_on, b.seq limit $3 for update skip locked`,
};

/** Held to the end of the transaction. $1 id. */
export const LOCK_BILL = { name: 'bill-lock', text: `select id from bill where id = $1 for update` };

export const INSERT_BILL = {
  name: 'bill-insert',
  text: `
insert into bill (id, number, reason, importer_id, importer_organisation_id, surety_organisation_ids, bond_numbers, entry_number, case_numbers,
  principal, adcvd_principal, interest, issued_on, liquidated_on, due_on, billed_as, recorded_at, recorded_by, determination_id)
select id, number, reason, importer_id, importer_organisation_id, surety_organisation_ids, bond_numbers, entry_number, case_numbers,
  principal, adcvd_principal, interest, issued_on, liquidated_on, due_on, billed_as, recorded_at, recorded_by, determination_id
from jsonb_populate_record(null::bill, $1::jsonb) on conflict (number) do nothing returning number`,
};

export const INSERT_EVENT = {
  name: 'bill-event-insert',
  text: `
with stands as (update bill set open = $2 where id = $1::jsonb ->> 'bill_id' and open <> $2)
insert into bill_event (id, bill_id, kind, effective_on, payment_id, amount, paid_by, method, reason, determination_id, recorded_at, recorded_by,
  importer_organisation_id, surety_organisation_ids)
select e.id, b.id, e.kind, e.effective_on, e.payment_id, e.amount, e.paid_by, e.method, e.reason, e.determination_id, e.recorded_at, e.recorded_by,
  b.importer_organisation_id, b.surety_organisation_ids
from jsonb_populate_record(null::bill_event, $1::jsonb) e join bill b on b.id = e.bill_id`,
};

/** The same of many, in their order. $1 rows. */
export const INSERT_EVENTS = {
  name: 'bill-events-insert',
  text: `
insert into bill_event (id, bill_id, kind, effective_on, payment_id, amount, paid_by, method, reason, determination_id, recorded_at, recorded_by,
  importer_organisation_id, surety_organisation_ids)
select e.id, b.id, e.kind, e.effective_on, e.payment_id, e.amount, e.paid_by, e.method, e.reason, e.determination_id, e.recorded_at, e.recorded_by,
  b.importer_organisation_id, b.surety_organisation_ids
from jsonb_array_elements($1::jsonb) with ordinality as given(body, place) cross join jsonb_populate_record(null::bill_event, given.body) e
join bill b on b.id = e.bill_id order by given.place`,
};

/** $1 ids, $2 whether, in their order. */
export const SET_OPEN_ALL = {
  name: 'bill-set-open-all',
  text: `update bill b set open = given.open from unnest($1::text[], $2::boolean[]) as given(id, open) where b.id = given.id and b.open <> given.open`,
};

/** Notes that it is told that it was not paid in its time, once. $1 id, $2 today. */
export const TELL_DELINQUENCY = {
  name: 'bill-tell-delinquency',
  text: `update bill set delinquency_told_on = $2 where id = $1 and delinquency_told_on is null returning id`,
};

/** The same of many. $1 ids, $2 today. */
export const TELL_DELINQUENCY_ALL = {
  name: 'bill-tell-delinquency-all',
  text: `update bill set delinquency_told_on = $2 where id = any ($1::text[]) and delinquency_told_on is null returning id, importer_id`,
};

/** Whom an importer number's bill is for. $1 importer. */
export const IMPORTER_OF_BILL = {
  name: 'bill-importer',
  text: `select id, organisation_id from importer where id = $1`,
};

/** Whose bonds these are. $1 numbers. */
export const SURETIES_OF_BONDS = {
  name: 'bill-sureties',
  text: `
select number, importer_id || co_principal_importer_ids as principals, array_remove(array_append(co_surety_organisation_ids, surety_organisation_id), null) as organisations
from bond where number = any ($1::text[])`,
};
