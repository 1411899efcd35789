/**
 * Each case once, by how the goods were first stopped: seized, abandoned by choice, else by the route ordered for them,
 * else excluded. What it cost and brought is what its disposals did.
 */
export const OUTCOMES = {
  name: 'disposal-outcomes',
  text: `
    with stopped as (
      select merchandise_id, 'seizure' as method, seized_on as interdicted_on, 1 as rank from seizure
      union all
      select merchandise_id, 'voluntary_abandonment', accepted_on, 1 from abandonment
      where state = 'accepted' and basis like 'vol\\_%'
      union all
      select merchandise_id, case route when 'export' then 'export' when 'destroy' then 'destruction'
               when 'redeliver' then 'redelivery' else 'reconditioning' end, ordered_on, 2
      from disposal_order where route in ('export', 'destroy', 'redeliver', 'recondition')
      union all
      select merchandise_id, 'exclusion', acted_on, 3 from merchandise_act where to_state = 'excluded'
    ), firsts as (
      select distinct on (merchandise_id) merchandise_id, method, interdicted_on from stopped
      order by merchandise_id, rank, interdicted_on
    )
    select method, interdicted_on::text as "interdictedOn",
      max(o.closed_on) filter (where o.closed_on <= $3)::text as "disposedOn",
      coalesce(sum(d.costs), 0)::numeric(17, 2)::text as costs, coalesce(sum(d.proceeds), 0)::numeric(17, 2)::text as proceeds
    from firsts f
    left join disposal_order o on o.merchandise_id = f.merchandise_id
    left join lateral (
      select sum(costs) as costs, sum(proceeds) as proceeds from disposal_act where order_id = o.id and performed_on <= $3
    ) d on true
    where (select actor_sees_all()) and interdicted_on between $1 and $2 and interdicted_on <= $3
    group by f.merchandise_id, method, interdicted_on
    order by interdicted_on, f.merchandise_id`,
};
