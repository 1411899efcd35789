import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers to keys that are past their time are found by their index. `clock_timestamp()` may differ from row to row, so
 * PostgreSQL asked it of every answer that is kept, and each write took longer the more had been written.
 */
export class AnswersPastTheirTime1767000430000 implements MigrationInterface {
  readonly name = 'AnswersPastTheirTime1767000430000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEEP);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const KEEP = `
create or replace function idempotency_keep(client text, called text, given_key text, digest text, answered int, given_headers jsonb, given_body text, seen_under_grant text[] default '{}')
returns void language sql security definer set search_path = public, pg_temp as $$
  delete from idempotency_record where ctid = any (array(
    select o.ctid from idempotency_record o
    where o.expires_at <= statement_timestamp() and (o.client_id, o.route, o.key) <> (client, called, given_key)
    order by o.expires_at limit 20 for update skip locked));
  insert into idempotency_record as r (client_id, route, key, body_digest, status, headers, body, under_grant, expires_at)
  values (client, called, given_key, digest, answered, given_headers, given_body, seen_under_grant, clock_timestamp() + interval '72 hours')
  on conflict (client_id, route, key) do update set body_digest = excluded.body_digest, status = excluded.status,
    headers = excluded.headers, body = excluded.body, under_grant = excluded.under_grant, created_at = clock_timestamp(),
    expires_at = excluded.expires_at
  where r.expires_at <= statement_timestamp();
$$;
`;

// One statement over all tables of outside organisations is planned once a connection, whichever ids it is asked with.
const GRANTS = `
create or replace function write_grants_over() returns void language plpgsql as $$
declare
  branches text := (select string_agg(format(
    'select %2$L::text, t.id, t.%3$I, under_grant(t.%3$I, %2$L) from %1$s t where t.id = any (ids) and t.%3$I is not null
       and t.%3$I is distinct from actor_organisation()', target, resource, owner), ' union all ' order by target::text, owner)
    from tenant_owner);
begin
  execute format('create or replace function grants_over(ids text[]) returns table (resource text, id text, owner text, grant_id text)
    language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as %L',
    format('select * from (%s) used (resource, id, owner, grant_id) where used.grant_id is not null', branches));
end $$;
select write_grants_over();
`;
