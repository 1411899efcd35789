import { readerOf } from '../../../platform/access/may-read.js';
import { billSeen } from '../bills/bill.sql.js';
import { refundSeen } from '../refunds/refund.sql.js';

/** Whose account it is, for whom it may be known to: customs, its owner, who acts for that one, and a surety that secures a bill or refund. $1 importer. */
export const ACCOUNT = {
  name: 'statement-account',
  text: `
select organisation as "importerOrganisationId", under_grant(organisation, 'bills') as "grantId" from (
  select i.organisation_id as organisation from importer i where i.id = $1 and ${readerOf('i.organisation_id', 'bills')}
  union all select b.importer_organisation_id from bill b where b.importer_id = $1 and actor_organisation() = any (b.surety_organisation_ids)
  union all select r.importer_organisation_id from refund r where r.importer_id = $1 and actor_organisation() = any (r.surety_organisation_ids)
) a limit 1`,
};

// $1 importer, $2 instant, $3 last day. What was posted on each account of a bill or refund that the reader may know of.
const POSTED = `
with mine as (
  select b.id, part, 'bill:' || b.id || ':' || part as account from bill b cross join unnest(array['principal', 'interest']) part
  where b.importer_id = $1 and ${billSeen('b')}
  union all select r.id, 'refund', 'refund:' || r.id from refund r where r.importer_id = $1 and ${refundSeen('r')}
), posted as (
  select t.id, t.seq, t.kind, t.effective_on, t.recorded_at, m.id as subject, m.part, p.side, p.amount,
    case p.side when 'debit' then p.amount else -p.amount end as signed
  from mine m join book_posting p on p.account = m.account join book_transfer t on t.id = p.transfer_id
  where t.recorded_at <= $2::timestamptz and t.effective_on <= $3::date
)`;

/** What stood on the account and what moved. $1 importer, $2 instant, $3 last day, $4 first day. */
export const STATEMENT = {
  name: 'statement-sums',
  text: `${POSTED}
select coalesce(sum(signed) filter (where effective_on < $4::date), 0)::numeric(19, 2)::text as opening,
  coalesce(sum(amount) filter (where effective_on >= $4::date and side = 'debit'), 0)::numeric(19, 2)::text as charged,
  coalesce(sum(amount) filter (where effective_on >= $4::date and side = 'credit'), 0)::numeric(19, 2)::text as credited,
  coalesce(sum(signed), 0)::numeric(19, 2)::text as closing, (count(*) filter (where effective_on >= $4::date))::integer as transfers
from posted`,
};

/** A page of what moved. $1 importer, $2 instant, $3 last day, $4 first day, $5 and $6 day and sequence last shown, $7 limit + 1. */
export const TRANSFERS = {
  name: 'statement-transfers',
  text: `${POSTED},
running as (select *, sum(signed) over (order by effective_on, seq rows unbounded preceding) as balance from posted)
select id, seq, effective_on::text as "effectiveOn", recorded_at as "recordedAt", kind, subject, part,
  case side when 'debit' then 'charged' else 'credited' end as side, amount::numeric(19, 2)::text as amount, balance::numeric(19, 2)::text as balance
from running
where effective_on >= $4::date and ($5::date is null or (effective_on, seq) > ($5::date, $6::bigint))
order by effective_on, seq limit $7`,
};
