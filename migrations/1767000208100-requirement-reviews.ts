import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Importers have a requirement reviewed; somebody else decides, with reasons, and a third person clears what is published of it. */
export class RequirementReviews1767000208100 implements MigrationInterface {
  readonly name = 'RequirementReviews1767000208100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REVIEWS);
    await runner.query(WALLS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const REVIEWS = `
alter table bond_requirement add column withdrawn_on date,
  add constraint bond_requirement_withdrawn_after_notice check (withdrawn_on is null or notified_on is not null);
create table bond_requirement_review (
  id text constraint bond_requirement_review_pkey primary key,
  requirement_id text not null constraint bond_requirement_review_of references bond_requirement (id),
  principal_organisation_id text,
  ground text not null,
  grounds text not null,
  asked_on date not null,
  asked_by text not null,
  outcome text,
  reason text,
  replaced_by text constraint bond_requirement_review_replaced_by references bond_requirement (id),
  decided_on date,
  decided_by text,
  public_summary text,
  published_on date,
  published_by text,
  constraint bond_requirement_review_outcome_known check (outcome in ('upheld', 'modified', 'withdrawn')),
  constraint bond_requirement_review_decided_whole check ((outcome is null) = (decided_on is null) and (outcome is null) = (decided_by is null)
    and (outcome is null) = (reason is null) and (outcome is not distinct from 'modified') = (replaced_by is not null)),
  constraint bond_requirement_review_reasoned check (length(btrim(reason)) > 0),
  constraint bond_requirement_review_published_whole check ((published_on is null) = (published_by is null) and (published_on is null) = (public_summary is null)
    and (published_on is null or outcome is not null)),
  constraint bond_requirement_review_cleared_by_another check (published_by <> decided_by and decided_by <> asked_by)
);
comment on table bond_requirement_review is 'That a principal has a requirement reviewed, what somebody else decided, with reasons, and what is published of it.';
create unique index bond_requirement_review_one_open on bond_requirement_review (requirement_id) where outcome is null;
create index bond_requirement_review_by_requirement on bond_requirement_review (requirement_id);
create index bond_requirement_review_by_replacement on bond_requirement_review (replaced_by);
create index bond_requirement_review_by_principal on bond_requirement_review (principal_organisation_id);
select put_in_sequence('bond_requirement_review');
select audit_table('bond_requirement_review');
select grant_to_service('bond_requirement_review', 'select, insert, update');
`;

const WALLS = `
alter table bond_requirement_review enable row level security;
create policy tenant_read on bond_requirement_review for select using ((select actor_sees_all())
  or principal_organisation_id = (select actor_organisation()));
create policy tenant_insert on bond_requirement_review for insert with check ((select actor_sees_all())
  or principal_organisation_id = (select actor_organisation()));
create policy tenant_update on bond_requirement_review for update using ((select actor_sees_all()));
create function bond_requirement_review_is_final() returns trigger language plpgsql as $$
begin
  if (old.requirement_id, old.ground, old.grounds, old.asked_on, old.asked_by)
      is distinct from (new.requirement_id, new.ground, new.grounds, new.asked_on, new.asked_by)
    or (old.outcome is not null and (old.outcome, old.reason, old.replaced_by, old.decided_on, old.decided_by)
      is distinct from (new.outcome, new.reason, new.replaced_by, new.decided_on, new.decided_by))
    or old.published_on is not null
  then raise exception 'a review is decided and published once, and never rewritten'; end if;
  if old.outcome is null and exists (select from bond_requirement r where r.id = new.requirement_id
      and new.decided_by in (r.determined_by, r.notified_by))
  then raise exception 'a requirement is reviewed by somebody else'; end if;
  return new;
end $$;
create trigger bond_requirement_review_final before update on bond_requirement_review for each row execute function bond_requirement_review_is_final();
`;
