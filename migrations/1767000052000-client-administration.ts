import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What administration needs to know of a client, and the table's own word on who may make whom powerful. */
export class ClientAdministration1767000052000 implements MigrationInterface {
  readonly name = 'ClientAdministration1767000052000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(EPOCH);
    await runner.query(GUARD);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const COLUMNS = `
alter table client add column name text;
alter table client add column revocation_reason text;
alter table client add column version integer not null default 1;
alter table client add constraint client_name_given check (length(name) between 1 and 200);
alter table client add constraint client_revocation_reason_of_revoked
  check (revocation_reason is null or status = 'revoked' and length(revocation_reason) between 1 and 2000);
comment on column client.jwks is 'Public keys; exp, in seconds, is when a key that is being replaced ends.';
create index client_by_role on client (role);
`;

// Tokens given out for a key that is taken away at once end with it; one that ends as announced takes none along.
const EPOCH = `
create or replace function client_epoch() returns trigger language plpgsql as $$
declare
  lost_key constant boolean := exists (
    select from jsonb_array_elements(coalesce(old.jwks -> 'keys', '[]')) had
    where coalesce((had ->> 'exp')::numeric > extract(epoch from clock_timestamp()), true)
      and not exists (select from jsonb_array_elements(coalesce(new.jwks -> 'keys', '[]')) has
                      where has ->> 'kid' = had ->> 'kid'));
begin
  if lost_key or (new.role, new.organisation_id, new.scopes, new.status)
     is distinct from (old.role, old.organisation_id, old.scopes, old.status)
  then new.epoch := old.epoch + 1;
  else new.epoch := old.epoch;
  end if;
  new.version := old.version + 1;
  return new;
end $$;
`;

// Whoever confirms what others propose is made by two persons: else one person could make a second of himself.
const GUARD = `
create function client_confirms_others(role text) returns boolean language sql immutable as
  $$ select role in ('supervisor', 'administrator') $$;

create function client_guard() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  signed approval;
  gained_key boolean;
begin
  -- What fills the sandbox and what an operator does on the machine itself.
  if audit_actor() like 'system:%' then return new; end if;
  if tg_op = 'INSERT' then
    if not client_confirms_others(new.role) then return new; end if;
    signed := approval_confirmed_now('client_appointment', new.organisation_id);
    if signed.id is null or new.secret_hash is not null
      or (new.role, to_jsonb(new.scopes)) is distinct from (signed.payload ->> 'role', signed.payload -> 'scopes')
    then perform approval_refuse('client_appointed_by_two', 'whoever confirms for others is appointed by two persons'); end if;
    return new;
  end if;
  if (new.id, new.organisation_id, new.created_at) is distinct from (old.id, old.organisation_id, old.created_at)
    or (old.status = 'revoked' and new.status <> 'revoked')
  then perform approval_refuse('client_is_final', 'a client stays where it is, and revoked once it is'); end if;
  if audit_actor() = old.id and (new.role, new.scopes) is distinct from (old.role, old.scopes) then
    perform approval_refuse('client_not_by_itself', 'no one changes their own rights');
  end if;
  if not client_confirms_others(old.role) and not client_confirms_others(new.role) then return new; end if;
  if (new.role, new.scopes) is distinct from (old.role, old.scopes) then
    signed := approval_confirmed_now('client_rights', new.id);
    if signed.id is null or signed.decided_by = new.id or signed.proposed_by = new.id
      or (new.role, to_jsonb(new.scopes)) is distinct from (signed.payload ->> 'role', signed.payload -> 'scopes')
    then perform approval_refuse('client_rights_by_two', 'rights to confirm for others are given by two persons'); end if;
  end if;
  gained_key := new.secret_hash is distinct from old.secret_hash or exists (
    select from jsonb_array_elements(coalesce(new.jwks -> 'keys', '[]')) has
    where not exists (select from jsonb_array_elements(coalesce(old.jwks -> 'keys', '[]')) had
                      where had - 'exp'::text = has - 'exp'::text));
  if gained_key and (approval_confirmed_now('client_key', new.id)).id is null then
    perform approval_refuse('client_key_by_two', 'the keys of whoever confirms for others are given by two persons');
  end if;
  return new;
end $$;
create trigger client_guard before insert or update on client for each row execute function client_guard();
`;
