import { readerOf } from '../../../platform/access/may-read.js';

// Whoever it is due to, acts for that one, or whose bond secures its entry; row-level security repeats it.
export const refundSeen = (refund: string): string =>
  `(${readerOf(`${refund}.importer_organisation_id`, 'bills')} or actor_organisation() = any (${refund}.surety_organisation_ids))`;
const SEEN = refundSeen('r');

// $1 the instant: what was on record of each.
const BODY = `to_jsonb(r) || jsonb_build_object('principal', r.principal::text, 'surety_paid', r.surety_paid::text, 'transferee_paid', r.transferee_paid::text,
  'grant_id', under_grant(r.importer_organisation_id, 'bills'), 'stayed', r.stayed,
  'events', coalesce((select jsonb_agg(to_jsonb(e) || jsonb_build_object('amount', e.amount::text) order by e.seq) from refund_event e
    where e.refund_id = r.id and e.recorded_at <= $1::timestamptz), '[]'))`;
const REFUNDS = `(select f.*, collection_stayed(f.importer_id, actor_today()) as stayed from refund f)`;

/** One refund. $1 instant, $2 id. */
export const FIND_REFUND = {
  name: 'refund-find',
  text: `select ${BODY} as body from ${REFUNDS} r where r.id = $2 and r.recorded_at <= $1::timestamptz and ${SEEN}`,
};

/** Refunds that were found due by a day, in the order in which they were put on record. $1 instant, $2 importer, $3 last sequence shown, $4 limit + 1, $5 day. */
export const LIST_REFUNDS = {
  name: 'refunds-list',
  text: `
select r.seq, ${BODY} as body from ${REFUNDS} r
where ${SEEN} and r.recorded_at <= $1::timestamptz and ($2::text is null or r.importer_id = $2)
  and r.settled_on <= $5::date and ($3::bigint is null or r.seq > $3)
order by r.seq limit $4`,
};

/** Held to the end of the transaction. $1 id. */
export const LOCK_REFUND = { name: 'refund-lock', text: 'select id from refund where id = $1 for update' };

export const INSERT_REFUND = {
  name: 'refund-insert',
  text: `
insert into refund (id, kind, importer_id, importer_organisation_id, surety_organisation_ids, entry_number, bond_numbers, overpaid, principal,
  settled_on, due_on, corporation, surety_paid, transferee_paid, transferee_id, owner_declared, determination_id, recorded_at, recorded_by)
select id, kind, importer_id, importer_organisation_id, surety_organisation_ids, entry_number, bond_numbers, overpaid, principal,
  settled_on, due_on, corporation, surety_paid, transferee_paid, transferee_id, owner_declared, determination_id, recorded_at, recorded_by
from jsonb_populate_record(null::refund, $1::jsonb)`,
};

export const INSERT_REFUND_EVENT = {
  name: 'refund-event-insert',
  text: `
insert into refund_event (id, refund_id, kind, effective_on, amount, payee, method, bill_id, corporation, claim, to_designee, determination_id, recorded_at,
  recorded_by)
select id, refund_id, kind, effective_on, amount, payee, method, bill_id, corporation, claim, to_designee, determination_id, recorded_at, recorded_by
from jsonb_populate_record(null::refund_event, $1::jsonb)`,
};

/** Keeps whether anything is still owed. $1 id, $2 whether. */
export const SET_REFUND_OPEN = {
  name: 'refund-set-open',
  text: 'update refund set open = $2 where id = $1 and open <> $2',
};

/** Whom a refund is due to, what kind of person that is, and whether a court stays its creditors. $1 importer, $2 day, $3 instant. */
export const PAYEE = {
  name: 'refund-payee',
  text: `
select i.id, i.organisation_id, collection_stayed(i.id, $2::date) as stayed,
  (select p.particulars ->> 'entityType' from importer_particulars p
     where p.importer_id = i.id and p.valid @> $2::date and p.recorded @> $3::timestamptz) as entity_type
from importer i where i.id = $1`,
};

/** What sureties paid on bills of an entry and have not had back. $1 entry number, $2 importer. */
export const PAID_BY_SURETY = {
  name: 'refund-paid-by-surety',
  text: `
select greatest(coalesce((select sum(e.amount) from bill b join bill_event e on e.bill_id = b.id
    where b.entry_number = $1 and (b.importer_id = $2 or b.billed_as = 'actual_owner') and e.kind = 'paid' and e.paid_by = 'surety'
      and not exists (select from bill_event d where d.kind = 'dishonoured' and d.payment_id = e.payment_id)), 0)
  - coalesce((select sum(least(r.surety_paid, r.principal)) from refund r where r.entry_number = $1 and r.importer_id = $2), 0), 0)::text as paid`,
};

/** Whether the actual owner has declared itself on an entry by a day. $1 entry number, $2 importer, $3 day. */
export const OWNER_DECLARED = {
  name: 'refund-owner-declared',
  text: `
select exists (select from entry_directory d
  join entry_event v on v.filed_month = d.filed_month and v.importer_id = d.importer_id and v.entry_id = d.id
  where d.entry_number = $1 and d.importer_id = $2 and v.kind = 'owner_declared' and v.happened_on <= $3::date) as declared`,
};
