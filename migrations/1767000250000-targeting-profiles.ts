import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Targeting profiles, each version with its life, and what was done with it. */
export class TargetingProfiles1767000250000 implements MigrationInterface {
  readonly name = 'TargetingProfiles1767000250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROFILES);
    await runner.query(ACTS);
    await runner.query(WALLS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const PROFILES = `
create table targeting_profile (
  id text constraint targeting_profile_pkey primary key,
  key text not null,
  version integer not null,
  issue text not null,
  weights jsonb not null,
  bands jsonb not null,
  based_on text,
  legal_basis text not null,
  expected_effect text not null,
  review_on date not null,
  expires_on date not null,
  state text not null default 'draft',
  drafted_on date not null,
  drafted_by text not null,
  shadowed_on date,
  approved_on date,
  approved_by text,
  published_on date,
  retired_on date,
  retired_for text,
  constraint targeting_profile_version_once unique (key, version),
  constraint targeting_profile_state_known check (state in ('draft', 'shadow', 'approved', 'published', 'retired')),
  constraint targeting_profile_by_another check (approved_by is distinct from drafted_by),
  constraint targeting_profile_approved_whole check ((approved_by is null) = (approved_on is null)),
  constraint targeting_profile_in_order check (case state
    when 'draft' then shadowed_on is null
    when 'shadow' then shadowed_on is not null and approved_on is null
    when 'approved' then approved_on is not null and published_on is null
    when 'published' then approved_on is not null and published_on is not null
    else retired_on is not null end),
  constraint targeting_profile_retired_whole check ((state = 'retired') = (retired_on is not null) and (retired_on is null) = (retired_for is null)),
  constraint targeting_profile_says_why check (length(btrim(legal_basis)) > 0 and length(btrim(expected_effect)) > 0 and review_on <= expires_on)
);
comment on table targeting_profile is 'A version of a targeting profile: what it weighs, why, and how far it has come. What it weighs is never rewritten.';
comment on column targeting_profile.retired_for is 'Why it is retired: by an act, expired, replaced by a later version, or purged since it found nothing.';
create unique index targeting_profile_published_once on targeting_profile (key) where state = 'published';
select put_in_sequence('targeting_profile');
select audit_table('targeting_profile');
select grant_to_service('targeting_profile', 'select, insert');
select grant_to_service('targeting_profile',
  'update (state, review_on, expires_on, shadowed_on, approved_on, approved_by, published_on, retired_on, retired_for)');
`;

const ACTS = `
create table targeting_profile_act (
  id bigint generated always as identity constraint targeting_profile_act_pkey primary key,
  profile_id text not null constraint targeting_profile_act_on references targeting_profile (id),
  kind text not null,
  acted_on date not null,
  reason text not null,
  expires_on date,
  recorded_by text not null,
  constraint targeting_profile_act_known check (kind in ('shadow', 'approve', 'publish', 'retire', 'renew', 'expire', 'replace', 'purge')),
  constraint targeting_profile_act_reasoned check (length(btrim(reason)) > 0),
  constraint targeting_profile_act_renews check ((kind = 'renew') = (expires_on is not null))
);
comment on table targeting_profile_act is 'What was done with a targeting profile and why, by whom; append-only.';
create index targeting_profile_act_by_profile on targeting_profile_act (profile_id, id);
select audit_table('targeting_profile_act');
select grant_to_service('targeting_profile_act', 'select, insert');
`;

// Targeting is customs' to know: no importer's own, and under no grant.
const WALLS = `
do $$ declare target text; begin
  foreach target in array array['targeting_profile', 'targeting_profile_act'] loop
    execute format('alter table %I enable row level security', target);
    execute format('create policy tenant_read on %I for select using ((select actor_sees_all()))', target);
    execute format('create policy tenant_insert on %I for insert with check ((select actor_sees_all()))', target);
  end loop;
end $$;
create policy tenant_update on targeting_profile for update using ((select actor_sees_all())) with check ((select actor_sees_all()));
`;
