import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audit by trigger, outbox, idempotency, determinations, policies, sandbox clock, authorization-server storage. */
export class Foundation1767000000000 implements MigrationInterface {
  readonly name = 'Foundation1767000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists btree_gist`);
    await runner.query(`create extension if not exists pg_trgm`);
    await runner.query(AUDIT);
    await runner.query(PLUMBING);
    await runner.query(DETERMINATIONS);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const AUDIT = `
create table audit (
  id bigint generated always as identity primary key,
  actor_id text not null,
  recorded_at timestamptz not null,
  machine_at timestamptz not null default clock_timestamp(),
  table_name text not null,
  operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  before jsonb,
  after jsonb
);
comment on table audit is 'Who changed what, written by triggers; append-only for the service.';
create index audit_by_table on audit (table_name, id);

create function audit_actor() returns text language plpgsql as $$
declare actor text := nullif(current_setting('app.actor_id', true), '');
begin
  if actor is null then raise exception 'a write without an actor' using errcode = 'insufficient_privilege'; end if;
  return actor;
end $$;

create function audit_now() returns timestamptz language sql stable as
  $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()) $$;

create function audit_insert() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit (actor_id, recorded_at, table_name, operation, after)
  select audit_actor(), audit_now(), tg_table_name, 'INSERT', to_jsonb(n) from new_rows n;
  perform audit_actor();
  return null;
end $$;

create function audit_update() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit (actor_id, recorded_at, table_name, operation, before, after)
  select audit_actor(), audit_now(), tg_table_name, 'UPDATE', o.row, n.row
  from (select to_jsonb(r) as row, row_number() over () as i from old_rows r) o
  join (select to_jsonb(r) as row, row_number() over () as i from new_rows r) n using (i);
  perform audit_actor();
  return null;
end $$;

create function audit_delete() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit (actor_id, recorded_at, table_name, operation, before)
  select audit_actor(), audit_now(), tg_table_name, 'DELETE', to_jsonb(o) from old_rows o;
  perform audit_actor();
  return null;
end $$;

create function audit_table(target regclass) returns void language plpgsql as $$
begin
  execute format('create trigger audit_insert after insert on %s referencing new table as new_rows for each statement execute function audit_insert()', target);
  execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function audit_update()', target);
  execute format('create trigger audit_delete after delete on %s referencing old table as old_rows for each statement execute function audit_delete()', target);
end $$;

-- What the service's role may do with a table: never more than a migration grants by name.
create function grant_to_service(target regclass, privileges text) returns void language plpgsql as $$
begin
  execute format('grant %s on %s to %I', privileges, target, trade_runtime_role());
end $$;
`;

const PLUMBING = `
create table outbox_message (
  id text primary key,
  type text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  sequence bigint unique,
  tries int not null default 0,
  next_try_at timestamptz not null default clock_timestamp(),
  last_error text,
  done_at timestamptz,
  dead_at timestamptz
);
comment on table outbox_message is 'Events stored with the change they tell of. The sequence is given by the relay, so it has no gaps.';
create index outbox_waiting on outbox_message (next_try_at, id) where done_at is null and dead_at is null;

create table idempotency_record (
  client_id text not null,
  route text not null,
  key text not null check (length(key) between 1 and 255),
  body_digest text not null,
  status int not null,
  headers jsonb not null,
  body text not null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  primary key (client_id, route, key)
);
create index idempotency_expiry on idempotency_record (expires_at);

create table sandbox_clock (
  one boolean primary key default true check (one),
  set_to timestamptz not null,
  set_at timestamptz not null
);

create table authorization_item (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  user_code text,
  uid text,
  expires_at timestamptz,
  consumed_at timestamptz,
  primary key (model, id)
);
create index authorization_item_expiry on authorization_item (expires_at);
create index authorization_item_grant on authorization_item (grant_id) where grant_id is not null;

create table signing_key (
  kid text primary key,
  algorithm text not null,
  jwk jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  retires_at timestamptz
);
`;

const DETERMINATIONS = `
create table determination (
  id text primary key,
  question text not null,
  subject_type text,
  subject_id text,
  outcome text not null,
  as_of date not null,
  known_at timestamptz not null,
  digest text not null,
  recorded_by text not null,
  organisation_id text,
  body jsonb not null
);
comment on table determination is 'Decisions with legal effect, stored whole; append-only.';
create index determination_subject on determination (subject_type, subject_id, id);
select audit_table('determination');

create table policy_version (
  id text primary key,
  key text not null,
  value jsonb not null,
  valid daterange not null,
  recorded tstzrange not null,
  basis text not null,
  citations jsonb not null,
  reviewed_on date not null,
  proposed_by text not null,
  approved_by text,
  exclude using gist (key with =, valid with &&, recorded with &&)
);
comment on table policy_version is 'Numbers the law does not give, dated by law (valid) and by record (recorded).';
select audit_table('policy_version');
`;

const GRANTS = `
do $$ begin execute format('grant usage on schema public to %I', trade_runtime_role()); end $$;
select grant_to_service('audit', 'select');
select grant_to_service('outbox_message', 'select, insert, update, delete');
select grant_to_service('idempotency_record', 'select, insert, update, delete');
select grant_to_service('sandbox_clock', 'select, insert, update');
select grant_to_service('authorization_item', 'select, insert, update, delete');
select grant_to_service('signing_key', 'select, insert, update');
select grant_to_service('determination', 'select, insert');
select grant_to_service('policy_version', 'select, insert, update');
`;
