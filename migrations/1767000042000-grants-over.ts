import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which grant a thing is read under, found by its id alone: so that every read under a grant can name it, whatever the route. */
export class GrantsOver1767000042000 implements MigrationInterface {
  readonly name = 'GrantsOver1767000042000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OWNERS);
    await runner.query(TENANT_TABLE);
    await runner.query(PRESENT_TABLES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// What tenant_table was told stands as a comment on its policy: no table to be emptied, no list to forget.
const OWNERS = `
create view tenant_owner with (security_invoker = true) as
select p.polrelid::regclass as target, owner, told.about ->> 'resource' as resource
from pg_policy p
cross join lateral (select obj_description(p.oid, 'pg_policy')::jsonb as about) told
cross join lateral jsonb_array_elements_text(told.about -> 'owners') owner
where p.polname = 'tenant_read' and told.about is not null
  and exists (select from pg_attribute a where a.attrelid = p.polrelid and a.attname = 'id' and a.atttypid = 'text'::regtype);
comment on view tenant_owner is 'Every table of outside organisations with the columns that name an owner, and what a grant over it is called.';

-- Written anew with every tenant table, as one statement over all of them that is planned once.
create function write_grants_over() returns void language plpgsql as $$
declare
  branches text := (select string_agg(format(
    'select %2$L::text, t.id, t.%3$I, under_grant(t.%3$I, %2$L) from %1$s t where t.id = any (ids) and t.%3$I is not null
       and t.%3$I is distinct from actor_organisation()', target, resource, owner), ' union all ' order by target::text, owner)
    from tenant_owner);
begin
  execute format('create or replace function grants_over(ids text[]) returns table (resource text, id text, owner text, grant_id text)
    language sql stable security definer set search_path = public, pg_temp as %L',
    format('select * from (%s) used (resource, id, owner, grant_id) where used.grant_id is not null', branches));
end $$;
`;

const TENANT_TABLE = `
create or replace function tenant_table(target regclass, resource text, owners text[], writers text default 'staff', also text default 'false')
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
  execute format('comment on policy tenant_read on %s is %L', target, jsonb_build_object('resource', resource, 'owners', owners));
  perform write_grants_over();
end $$;
`;

// Tables that were there before: their policies say the same, if less readably.
const PRESENT_TABLES = `
do $$ declare policy record; begin
  for policy in
    select format('%I.%I', p.schemaname, p.tablename)::regclass as target, array_agg(distinct named.parts[1]) as owners, min(named.parts[2]) as resource
    from pg_policies p cross join lateral regexp_matches(p.qual, 'granted\\((\\w+), ''(\\w+)''', 'g') named(parts)
    where p.policyname = 'tenant_read' group by 1
  loop
    execute format('comment on policy tenant_read on %s is %L', policy.target,
      jsonb_build_object('resource', policy.resource, 'owners', policy.owners));
  end loop;
  perform write_grants_over();
end $$;
`;
