import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, their clients and when each client last signed in. */
export class Identity1767000010000 implements MigrationInterface {
  readonly name = 'Identity1767000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORGANISATIONS);
    await runner.query(CLIENTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ORGANISATIONS = `
create table organisation (
  id text constraint organisation_pkey primary key,
  name text not null,
  type text not null,
  created_at timestamptz not null,
  constraint organisation_type_known check (type in (
    'importer', 'broker', 'surety', 'rights_holder', 'counsel', 'domestic_producer', 'partner_agency',
    'cbp_port', 'cbp_center', 'cbp_revenue_division', 'cbp_ipr_branch', 'cbp_fpf_office', 'cbp_audit', 'cbp_headquarters')),
  constraint organisation_name_given check (length(name) between 1 and 200)
);
comment on table organisation is 'Who stands behind a client: a company, an agency or an office of CBP.';
select audit_table('organisation');
select grant_to_service('organisation', 'select, insert, update');
`;

const CLIENTS = `
create table client (
  id text constraint client_pkey primary key,
  organisation_id text not null constraint client_of_organisation references organisation (id),
  role text not null,
  scopes text[] not null,
  status text not null,
  secret_hash text,
  jwks jsonb,
  epoch integer not null default 1,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint client_status_known check (status in ('active', 'revoked')),
  constraint client_role_signs_in check (role not in ('public', 'system')),
  constraint client_revoked_with_instant check ((status = 'revoked') = (revoked_at is not null)),
  constraint client_has_one_credential check (num_nonnulls(secret_hash, jwks) = 1)
);
comment on table client is 'A program that signs in for an organisation, in one role.';
comment on column client.secret_hash is 'SHA-256 of a random 256-bit secret; sandbox only.';
comment on column client.epoch is 'Raised by every change of rights; a token of an earlier epoch is refused.';
create index client_by_organisation on client (organisation_id);

-- Whoever changes rights, by whatever path: tokens given out before it end with it.
create function client_epoch() returns trigger language plpgsql as $$
begin
  if (new.role, new.organisation_id, new.scopes, new.status) is distinct from (old.role, old.organisation_id, old.scopes, old.status)
  then new.epoch := old.epoch + 1;
  else new.epoch := old.epoch;
  end if;
  return new;
end $$;
create trigger client_epoch before update on client for each row execute function client_epoch();
select audit_table('client');
select grant_to_service('client', 'select, insert, update');

-- Beside the client, not in it: every token would otherwise leave a row in the audit trail.
create table client_use (
  client_id text constraint client_use_pkey primary key constraint client_use_of_client references client (id),
  last_used_at timestamptz not null
);
comment on table client_use is 'When a client last got a token; machine time.';
select grant_to_service('client_use', 'select, insert, update');
`;
