import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second wall: whatever a statement asks for, row-level security shows an actor only the rows it may know of.
 * Later migrations call `tenant_table` or `tenant_child` for every table that holds rows of an outside organisation.
 *
 * What row-level security asks of those who write SQL here: a view needs `with (security_invoker)`, for it would else
 * read as its owner; `copy … from` is refused, so bulk goes through a temporary table or `unnest`; an index serves
 * only comparisons that leak nothing (text, integers, dates, instants – not ranges, `numeric`, `like` or jsonb).
 */
export class Access1767000040000 implements MigrationInterface {
  readonly name = 'Access1767000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACTOR);
    await runner.query(ACCESS_GRANTS);
    await runner.query(GRANTED);
    await runner.query(TENANT_TABLES);
    await runner.query(EXISTING_TABLES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Closed by default: a role not named here sees its own organisation's rows and those granted to it.
const ACTOR = `
create function actor_role() returns text language sql stable as
  $$ select nullif(current_setting('app.role', true), '') $$;
create function actor_organisation() returns text language sql stable as
  $$ select nullif(current_setting('app.organisation_id', true), '') $$;
create function actor_sees_all() returns boolean language sql stable as $$
  select coalesce(actor_role() in (
    'system', 'analyst', 'import_specialist', 'entry_specialist', 'agriculture_specialist', 'seized_property_specialist',
    'port_officer', 'account_manager', 'ipr_officer', 'bond_officer', 'fpf_officer', 'auditor', 'supervisor', 'administrator'), false) $$;
comment on function actor_sees_all is 'Staff of CBP and the service itself.';
-- Legal days are counted in New York, on the clock of the service.
create function actor_today() returns date language sql stable as
  $$ select (audit_now() at time zone 'America/New_York')::date $$;
`;

const ACCESS_GRANTS = `
create table access_grant (
  id text constraint access_grant_pkey primary key,
  grantor_organisation_id text not null constraint access_grant_by references organisation (id),
  grantee_organisation_id text not null constraint access_grant_to references organisation (id),
  resources text[] not null,
  actions text[] not null,
  valid_from date not null,
  valid_until date not null,
  reason text not null,
  power_of_attorney text,
  granted_by text not null,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  version integer not null default 1,
  constraint access_grant_to_another check (grantor_organisation_id <> grantee_organisation_id),
  constraint access_grant_scope_given check (cardinality(resources) between 1 and 50 and cardinality(actions) between 1 and 2),
  constraint access_grant_actions_known check (actions <@ array['read', 'act']),
  constraint access_grant_days_in_order check (valid_until >= valid_from),
  constraint access_grant_reason_given check (length(reason) between 1 and 500),
  constraint access_grant_revoked_by_someone check ((revoked_at is null) = (revoked_by is null))
);
comment on table access_grant is 'One organisation lets another see or act on its own matters, by resource and for a time.';
comment on column access_grant.valid_until is 'The last day it is good for.';
comment on column access_grant.power_of_attorney is 'How the document that backs it is found again.';
create index access_grant_by_grantee on access_grant (grantee_organisation_id, grantor_organisation_id, id);
-- Lists go along the id.
create index access_grant_held on access_grant (grantee_organisation_id, id);
create index access_grant_by_grantor on access_grant (grantor_organisation_id, id);
select audit_table('access_grant');
select grant_to_service('access_grant', 'select, insert, update');

alter table access_grant enable row level security;
create policy tenant_read on access_grant for select using
  ((select actor_sees_all()) or grantor_organisation_id = (select actor_organisation()) or grantee_organisation_id = (select actor_organisation()));
create policy tenant_insert on access_grant for insert with check
  ((select actor_role()) = 'system' or grantor_organisation_id = (select actor_organisation()));
create policy tenant_update on access_grant for update using
  ((select actor_sees_all()) or grantor_organisation_id = (select actor_organisation()));
`;

// Asked in every query, never cached: a revoked or expired grant is gone in the very next request.
const GRANTED = `
create function under_grant(owner text, resource text, action text default 'read') returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select g.id from access_grant g
          where g.grantee_organisation_id = actor_organisation() and g.grantor_organisation_id = owner
            and g.revoked_at is null and actor_today() between g.valid_from and g.valid_until
            and resource = any (g.resources) and action = any (g.actions)
          order by g.id limit 1);
end $$;
comment on function under_grant is 'The grant by which the actor may read (or act on) this resource of this owner; null if there is none.';

create function granted(owner text, resource text, action text default 'read') returns boolean language sql stable as
  $$ select under_grant(owner, resource, action) is not null $$;

create function agreed(resource text) returns boolean language sql stable as $$ select false $$;
comment on function agreed is 'Whether an agreement in force shows this resource to the partner agency that asks.';

create function may_read(owner text, resource text) returns boolean language sql stable as
  $$ select coalesce(actor_sees_all() or owner = actor_organisation() or agreed(resource) or granted(owner, resource), false) $$;
comment on function may_read is 'The first wall, written out in every query of tenant rows; row-level security repeats it.';
`;

const TENANT_TABLES = `
create function tenant_table(target regclass, resource text, owners text[], writers text default 'staff', also text default 'false')
returns void language plpgsql as $$
declare
  own text := (select string_agg(format('%I = (select actor_organisation())', owner), ' or ') from unnest(owners) owner);
  readable text := (select string_agg(format('granted(%I, %L)', owner, resource), ' or ') from unnest(owners) owner);
  actable text := (select string_agg(format('granted(%I, %L, %L)', owner, resource, 'act'), ' or ') from unnest(owners) owner);
  writable text := '(select actor_sees_all())';
begin
  if own is null then raise exception '% has no column that names an owner', target; end if;
  if writers not in ('staff', 'owners') then raise exception 'writers are staff or owners, not %', writers; end if;
  if writers = 'owners' then writable := concat_ws(' or ', writable, own, actable); end if;
  execute format('alter table %s enable row level security', target);
  execute format('create policy tenant_read on %s for select using ((select actor_sees_all()) or %s or (%s) or (select agreed(%L)) or %s)', target, own, also, resource, readable);
  execute format('create policy tenant_insert on %s for insert with check (%s)', target, writable);
  execute format('create policy tenant_update on %s for update using (%s)', target, writable);
  execute format('create policy tenant_delete on %s for delete using (%s)', target, writable);
end $$;
comment on function tenant_table is
  'Rows of outside organisations: CBP and the service see all, an organisation its own (any of the owner columns), a grantee
those of its grantors, by resource. Written by staff, or also by owners and by grantees that may act. "also" is one more
condition to read, such as a published status. A notice to the importer is read through the importer column, and so on.';

create function tenant_child(target regclass, parent regclass, link text, writers text default 'staff', parent_key text default 'id')
returns void language plpgsql as $$
declare
  reached text := format('exists (select from %s parent where parent.%I = %s.%I)', parent, parent_key, target, link);
  writable text := '(select actor_sees_all())';
begin
  if writers not in ('staff', 'readers') then raise exception 'writers are staff or readers, not %', writers; end if;
  if writers = 'readers' then writable := concat_ws(' or ', writable, reached); end if;
  execute format('alter table %s enable row level security', target);
  execute format('create policy tenant_read on %s for select using ((select actor_sees_all()) or %s)', target, reached);
  execute format('create policy tenant_insert on %s for insert with check (%s)', target, writable);
  execute format('create policy tenant_update on %s for update using (%s)', target, writable);
  execute format('create policy tenant_delete on %s for delete using (%s)', target, writable);
end $$;
comment on function tenant_child is 'Rows that belong to a row of a tenant table: seen by whoever sees that row.';
`;

// A decision may be about someone else than who made it: whoever acts may record, only owner and staff see.
const EXISTING_TABLES = `
select tenant_table('determination', 'determinations', array['organisation_id']);
drop policy tenant_insert on determination;
create policy tenant_insert on determination for insert with check ((select actor_role()) is not null);
`;
