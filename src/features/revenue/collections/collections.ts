import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { AskFunnel } from './collections.dto.js';
import type { CollectionFunnelView, CollectionStageView } from './collections.view.js';

const MOST = 500;

// Each bill with what was paid on it by a day and honoured: as much of it as was billed counts, what is above stays the payer's.
const FUNNEL = {
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

interface Row extends CollectionStageView, Record<string, unknown> {
  readonly whole: boolean;
}

/** What was billed and how far it was collected, for customs. */
@Injectable()
export class Collections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** From billed to collected on a day, by case, by the year of the bill, or by debtor, alone or with its confirmed affiliates; whoever owes most first. */
  async funnel(actor: Actor, { asOf = this.clock.today(), by = 'case' }: AskFunnel): Promise<CollectionFunnelView> {
    const rows = await this.database.queryAs<Row>(actor, FUNNEL, [asOf, by, MOST + 1]);
    const [total, ...items] = rows.map(({ whole: _whole, ...stage }) => stage);
    if (!total) throw new Error('a sum over nothing is a row too');
    return { asOf, by, items, total };
  }
}
