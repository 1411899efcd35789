import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of requirements, claims, declarations and renewals waits is in their own rows, so that the list of work is read by an index of it and not among all there ever was. */
export class WhatWaitsIsKept1767000580000 implements MigrationInterface {
  readonly name = 'WhatWaitsIsKept1767000580000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [
      READERS,
      RENEWALS,
      REQUIREMENTS,
      CLAIMS,
      CLAIMS_BEFORE,
      DECLARATIONS,
      DECLARATIONS_BEFORE,
    ])
      await runner.query(statements);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Found by a function of the owner: behind row-level security an array is looked for in every row.
const READERS = `
create function bonds_beside_the_principal() returns text[] language sql stable security definer set search_path to public, pg_temp as $$
  select coalesce(array_agg(b.id), '{}') from bond b where b.co_principal_organisation_ids @> array[actor_organisation()] $$;
comment on function bonds_beside_the_principal is 'Bonds by which the organisation that asks is bound beside the principal.';
revoke execute on function bonds_beside_the_principal() from public;
do $$
declare target text;
begin
  execute format('grant execute on function bonds_beside_the_principal() to %I', trade_runtime_role());
  foreach target in array array['bond_rider', 'bond_termination', 'bond_renewal', 'bond_claim'] loop
    execute format('drop policy co_principal_read on %I', target);
    execute format('create policy co_principal_read on %I for select using (bond_id = any ((select bonds_beside_the_principal())::text[]))', target);
  end loop;
end $$;
`;

const RENEWALS = `
create index bond_renewal_waits on bond_renewal (due_on, bond_id, part) where opened_on is not null and done_on is null;
`;

// Of an importer only what was determined last is to be told.
const REQUIREMENTS = `
alter table bond_requirement add column superseded boolean not null default false;
comment on column bond_requirement.superseded is 'Another was determined after it, before its notice was given: there is nobody to be told any more.';
alter table bond_requirement disable trigger user;
update bond_requirement r set superseded = true
where notified_on is null and exists (select from bond_requirement n where n.importer_id = r.importer_id and n.seq > r.seq);
alter table bond_requirement enable trigger user;
create function bond_requirement_superseded() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update bond_requirement set superseded = true
  where importer_id = new.importer_id and seq < new.seq and notified_on is null and not superseded;
  return null;
end $$;
create trigger bond_requirement_superseded after insert on bond_requirement for each row execute function bond_requirement_superseded();
create index bond_requirement_to_supersede on bond_requirement (importer_id) where notified_on is null and not superseded;
create index bond_requirement_to_notify on bond_requirement (id) where notified_on is null and not superseded and result ->> 'sufficiency' = 'insufficient';
`;

const ANSWER_SINCE = `(select a.acted_on from bond_claim_act a where a.claim_id = c.id
  and ((a.kind = 'petition' and not exists (select from bond_claim_act d where d.claim_id = a.claim_id and d.kind = 'decision' and d.seq > a.seq))
    or (a.kind = 'defence' and not exists (select from bond_claim_act d where d.answers = a.id)))
  order by a.seq limit 1)`;
const DEMAND_FROM = `(select case when c.kind = 'liquidated_damages' and bool_or(a.kind in ('demand', 'petition', 'report')) is not true
    and c.amount > coalesce(sum(a.amount) filter (where a.kind = 'payment'), 0)
  then greatest(c.petition_by, max(a.through_on) filter (where a.kind = 'extension')) end from bond_claim_act a where a.claim_id = c.id)`;

// Whoever acts on a claim waits for whoever acts on it just then, and then sees what that one did.
const CLAIMS = `
alter table bond_claim add column answer_since date, add column demand_from date;
comment on table bond_claim is 'What is claimed under a bond for a default, and what of it the surety answers for; never rewritten but for what of it waits.';
comment on column bond_claim.answer_since is 'Since when a petition waits for its decision, or a defence for its answer.';
comment on column bond_claim.demand_from is 'After this day payment is demanded of the surety: nobody has petitioned, paid or been asked before.';
create function bond_claim_waits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from bond_claim where id = new.claim_id for update;
  update bond_claim c set answer_since = ${ANSWER_SINCE}, demand_from = ${DEMAND_FROM} where c.id = new.claim_id;
  return null;
end $$;
create trigger bond_claim_waits after insert on bond_claim_act for each row execute function bond_claim_waits();
create index bond_claim_to_answer on bond_claim (id) where answer_since is not null;
create index bond_claim_to_demand on bond_claim (demand_from, id) where demand_from is not null;
`;

const CLAIMS_BEFORE = `
alter table bond_claim disable trigger user;
update bond_claim c set answer_since = ${ANSWER_SINCE}, demand_from = ${DEMAND_FROM};
alter table bond_claim enable trigger user;
`;

// An entry of a declaration is settled once its last liquidation took off what fell; a later one may put it on again.
const IS_SETTLED = `coalesce((select l.duties - n.duties >= e.principal from entry_liquidation l
  cross join lateral (select d.duties from liquidation_decision d where d.entry_id = l.entry_id order by d.seq desc limit 1) n
  where l.entry_id = e.entry_id), false)`;

const DECLARATIONS = `
alter table refund_declaration add column settled integer not null default 0;
alter table refund_declaration add constraint refund_declaration_settled_of_all check (settled between 0 and entries);
comment on table refund_declaration is 'Entries that were declared for the refund of duties that fell; never rewritten but for how many are settled.';
alter table refund_declaration_entry add column settled boolean not null default false;
create function refund_declaration_entries_settled() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from refund_declaration where id in (select e.declaration_id from refund_declaration_entry e join new_rows n on n.entry_id = e.entry_id)
  order by id for update;
  with changed as (
    update refund_declaration_entry e set settled = not e.settled from (select distinct entry_id from new_rows) n
    where e.entry_id = n.entry_id and e.settled <> ${IS_SETTLED}
    returning e.declaration_id, case when e.settled then 1 else -1 end as more)
  update refund_declaration r set settled = r.settled + c.more
  from (select declaration_id, sum(more)::int as more from changed group by declaration_id) c where c.declaration_id = r.id and c.more <> 0;
  return null;
end $$;
create trigger refund_declaration_entries_settled after insert on liquidation_decision
  referencing new table as new_rows for each statement execute function refund_declaration_entries_settled();
create trigger refund_declaration_entries_settled after insert on refund_declaration_entry
  referencing new table as new_rows for each statement execute function refund_declaration_entries_settled();
create index refund_declaration_to_settle on refund_declaration (settle_by, id) where settled < entries;
`;

const DECLARATIONS_BEFORE = `
alter table refund_declaration disable trigger user;
alter table refund_declaration_entry disable trigger user;
update refund_declaration_entry e set settled = true where ${IS_SETTLED};
update refund_declaration r set settled = (select count(*) from refund_declaration_entry e where e.declaration_id = r.id and e.settled);
alter table refund_declaration enable trigger user;
alter table refund_declaration_entry enable trigger user;
`;
