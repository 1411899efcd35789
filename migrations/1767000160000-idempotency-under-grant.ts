import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer that was given under somebody's grant is given again only while a grant lasts. */
export class IdempotencyUnderGrant1767000160000 implements MigrationInterface {
  readonly name = 'IdempotencyUnderGrant1767000160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
    await runner.query(ANSWERS);
    await runner.query(RIGHTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const COLUMN = `
alter table idempotency_record add column under_grant text[] not null default '{}';
comment on column idempotency_record.under_grant is 'The things of others that the caller asked for or was answered about under a grant.';
`;

const ANSWERS = `
drop function idempotency_answer(text, text, text);
create function idempotency_answer(client text, called text, given_key text)
returns table (status int, headers jsonb, body text, body_digest text, under_grant text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select r.status, r.headers, r.body, r.body_digest, r.under_grant from idempotency_record r
  where r.client_id = client and r.route = called and r.key = given_key and r.expires_at > clock_timestamp()
$$;
comment on function idempotency_answer is 'What this client was answered to this key, if it was within 72 hours.';

drop function idempotency_keep(text, text, text, text, int, jsonb, text);
create function idempotency_keep(client text, called text, given_key text, digest text, answered int, given_headers jsonb, given_body text, seen_under_grant text[] default '{}')
returns void language sql security definer set search_path = public, pg_temp as $$
  delete from idempotency_record where (client_id, route, key) in (
    select o.client_id, o.route, o.key from idempotency_record o
    where o.expires_at <= clock_timestamp() and (o.client_id, o.route, o.key) <> (client, called, given_key)
    order by o.expires_at limit 20 for update skip locked);
  insert into idempotency_record as r (client_id, route, key, body_digest, status, headers, body, under_grant, expires_at)
  values (client, called, given_key, digest, answered, given_headers, given_body, seen_under_grant, clock_timestamp() + interval '72 hours')
  on conflict (client_id, route, key) do update set body_digest = excluded.body_digest, status = excluded.status,
    headers = excluded.headers, body = excluded.body, under_grant = excluded.under_grant, created_at = clock_timestamp(),
    expires_at = excluded.expires_at
  where r.expires_at <= clock_timestamp();
$$;
comment on function idempotency_keep is 'Keeps an answer for 72 hours, the first for its key; some of those that are over go.';
`;

const RIGHTS = `
do $$ begin
  execute 'revoke all on function idempotency_answer(text, text, text), idempotency_keep(text, text, text, text, int, jsonb, text, text[]) from public';
  execute format('grant execute on function idempotency_answer(text, text, text), idempotency_keep(text, text, text, text, int, jsonb, text, text[]) to %I', trade_runtime_role());
end $$;
`;
