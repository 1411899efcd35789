import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is claimed under bonds, and what everybody did about it. */
export class BondClaims1767000220000 implements MigrationInterface {
  readonly name = 'BondClaims1767000220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLAIMS);
    await runner.query(ACTS);
    await runner.query(WALLS);
    await runner.query(BY_ANOTHER);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const CLAIMS = `
create table bond_claim (
  id text constraint bond_claim_pkey primary key,
  bond_id text not null constraint bond_claim_under references bond (id),
  kind text not null,
  default_kind text,
  bill_id text,
  entry_number text,
  charged_on date not null,
  accrued_on date not null,
  period_from date not null,
  period_through date,
  bond_amount numeric(15, 2) not null,
  amount numeric(15, 2) not null,
  secured numeric(15, 2) not null,
  reason text not null,
  determination_id text,
  noticed_on date not null,
  petition_by date not null,
  reportable_from date not null,
  made_by text not null,
  principal_organisation_id text,
  surety_organisation_id text,
  co_surety_organisation_ids text[] not null default '{}',
  constraint bond_claim_kind_known check (kind in ('liquidated_damages', 'unpaid_duties')),
  constraint bond_claim_of_its_kind check ((kind = 'liquidated_damages') = (default_kind is not null) and (kind = 'unpaid_duties') = (bill_id is not null)),
  constraint bond_claim_bill_once unique (bond_id, bill_id),
  constraint bond_claim_within_bond check (amount > 0 and secured between 0 and least(amount, bond_amount)),
  constraint bond_claim_in_its_period check (charged_on >= period_from and (period_through is null or charged_on <= period_through)),
  constraint bond_claim_days check (charged_on <= accrued_on and accrued_on <= noticed_on),
  constraint bond_claim_reasoned check (length(btrim(reason)) > 0)
);
comment on table bond_claim is 'What is claimed under a bond for a default, and what of it the surety answers for; never rewritten.';
create index bond_claim_by_bond on bond_claim (bond_id, period_from);
create index bond_claim_by_principal on bond_claim (principal_organisation_id);
create index bond_claim_by_surety on bond_claim (surety_organisation_id);
select put_in_sequence('bond_claim');
select audit_table('bond_claim');
select grant_to_service('bond_claim', 'select, insert');
`;

const ACTS = `
create table bond_claim_act (
  id text constraint bond_claim_act_pkey primary key,
  claim_id text not null constraint bond_claim_act_on references bond_claim (id),
  kind text not null,
  party text,
  acted_on date not null,
  through_on date,
  amount numeric(15, 2),
  ground text,
  outcome text,
  answers text constraint bond_claim_act_answers references bond_claim_act (id),
  reason text,
  organisation_id text,
  recorded_by text not null,
  constraint bond_claim_act_kind_known check (kind in ('extension', 'demand', 'petition', 'decision', 'payment', 'defence', 'answer', 'report')),
  constraint bond_claim_act_of_its_kind check (case kind
    when 'extension' then party is not null and through_on is not null
    when 'demand' then through_on is not null
    when 'petition' then party is not null and reason is not null
    when 'decision' then party is not null and through_on is not null and amount is not null and reason is not null
    when 'payment' then party is not null and amount > 0
    when 'defence' then ground is not null and reason is not null
    when 'answer' then answers is not null and reason is not null and (outcome = 'defence_accepted') = (amount is not null)
    else reason is not null end),
  constraint bond_claim_act_party_known check (party in ('principal', 'surety')),
  constraint bond_claim_act_outcome_known check (outcome in ('defence_accepted', 'defence_rejected'))
);
comment on table bond_claim_act is 'What was done on a claim, in its order: by customs for all who are bound, by one of them for itself and customs.';
comment on column bond_claim_act.organisation_id is 'Whose it is to know of beside customs; null: of all who are bound.';
create index bond_claim_act_by_claim on bond_claim_act (claim_id);
create unique index bond_claim_act_answered_once on bond_claim_act (answers);
select put_in_sequence('bond_claim_act');
select audit_table('bond_claim_act');
select grant_to_service('bond_claim_act', 'select, insert');
`;

const WALLS = `
alter table bond_claim enable row level security;
create policy tenant_read on bond_claim for select using ((select actor_sees_all()) or principal_organisation_id = (select actor_organisation())
  or surety_organisation_id = (select actor_organisation()) or (select actor_organisation()) = any (co_surety_organisation_ids));
create policy tenant_insert on bond_claim for insert with check ((select actor_sees_all()));
alter table bond_claim_act enable row level security;
create policy tenant_read on bond_claim_act for select using ((select actor_sees_all())
  or ((organisation_id is null or organisation_id = (select actor_organisation())) and exists (select from bond_claim c where c.id = claim_id)));
create policy tenant_insert on bond_claim_act for insert with check ((select actor_sees_all())
  or (organisation_id = (select actor_organisation()) and kind in ('petition', 'defence') and exists (select from bond_claim c where c.id = claim_id)));
`;

const BY_ANOTHER = `
create function bond_claim_decided_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from bond_claim c where c.id = new.claim_id and c.made_by = new.recorded_by)
  then raise exception 'a claim is decided on by somebody else than made it'; end if;
  return new;
end $$;
create trigger bond_claim_act_by_another before insert on bond_claim_act for each row when (new.kind in ('decision', 'answer'))
  execute function bond_claim_decided_by_another();
`;
