import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where partner systems are told of events, and every attempt to tell them. */
export class Webhooks1767000211000 implements MigrationInterface {
  readonly name = 'Webhooks1767000211000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENDPOINTS);
    await runner.query(ATTEMPTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ENDPOINTS = `
create table webhook_endpoint (
  id text primary key,
  client_id text not null,
  organisation_id text not null,
  role text not null,
  url text not null,
  types text[],
  signature text not null constraint webhook_endpoint_signature_known check (signature in ('hmac', 'ed25519')),
  keys jsonb not null,
  status text not null default 'active' constraint webhook_endpoint_status_known check (status in ('active', 'paused', 'ended')),
  status_reason text,
  created_at timestamptz not null,
  version integer not null default 1
);
select put_in_sequence('webhook_endpoint');
comment on table webhook_endpoint is 'Where a client wants to be told of events; its keys are sealed.';
create index webhook_endpoint_by_organisation on webhook_endpoint (organisation_id, seq);
alter table webhook_endpoint enable row level security;
create policy tenant_read on webhook_endpoint for select using ((select actor_role()) in ('system', 'administrator', 'auditor')
  or organisation_id = (select actor_organisation()));
create policy tenant_insert on webhook_endpoint for insert with check (organisation_id = (select actor_organisation()));
create policy tenant_update on webhook_endpoint for update using ((select actor_role()) = 'system' or organisation_id = (select actor_organisation()));
select audit_table('webhook_endpoint');
select grant_to_service('webhook_endpoint', 'select, insert, update');
`;

const ATTEMPTS = `
create table webhook_progress (
  endpoint_id text primary key references webhook_endpoint,
  place bigint not null,
  told bigint not null default 0,
  tries integer not null default 0,
  next_try_at timestamptz not null default clock_timestamp(),
  taken_until timestamptz
);
comment on table webhook_progress is 'How far an endpoint was told: a place in the relay''s order, which no reader sees.';
create index webhook_progress_due on webhook_progress (next_try_at);
alter table webhook_progress enable row level security;
create policy tenant_read on webhook_progress for select using (exists (select from webhook_endpoint parent where parent.id = endpoint_id));
create policy tenant_insert on webhook_progress for insert with check (exists (select from webhook_endpoint parent where parent.id = endpoint_id));
create policy tenant_update on webhook_progress for update using (exists (select from webhook_endpoint parent where parent.id = endpoint_id));
select grant_to_service('webhook_progress', 'select, insert, update');

create table webhook_attempt (
  seq bigint generated always as identity primary key,
  endpoint_id text not null references webhook_endpoint,
  number bigint not null,
  event_id text not null,
  type text not null,
  attempt integer not null,
  tried_at timestamptz not null default clock_timestamp(),
  outcome text not null constraint webhook_attempt_outcome_known check (outcome in ('delivered', 'failed', 'given_up')),
  http_status integer,
  fault text,
  took_ms integer not null
);
comment on table webhook_attempt is 'Every attempt to tell an endpoint of an event, written once. The number counts what this endpoint is told.';
create index webhook_attempt_by_endpoint on webhook_attempt (endpoint_id, seq);
alter table webhook_attempt enable row level security;
create policy tenant_read on webhook_attempt for select using (exists (select from webhook_endpoint parent where parent.id = endpoint_id));
create policy tenant_insert on webhook_attempt for insert with check ((select actor_role()) = 'system');
select grant_to_service('webhook_attempt', 'select, insert');
`;
