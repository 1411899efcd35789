import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What importers are compared by before another one is put on record: names, addresses, numbers, telephones, e-mail addresses. */
export class ImporterMatching1767000182100 implements MigrationInterface {
  readonly name = 'ImporterMatching1767000182100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEYS);
    await runner.query(ALIKE);
    await runner.query(POWER);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// The name without the form of its company; of names on record before, as it was looked up.
const KEYS = `
alter table importer_name add column match_key text;
alter table importer_name disable trigger user;
update importer_name set match_key = name_key;
alter table importer_name enable trigger user;
alter table importer_name alter column match_key set not null;
comment on column importer_name.match_key is 'The name as it is compared: no case, accents, punctuation nor form of company.';
create index importer_name_alike on importer_name using gin (match_key gin_trgm_ops);

alter table importer_address add column match_key text generated always as (regexp_replace(lower(
  (address ->> 'street') || ' ' || (address ->> 'city') || ' ' || (address ->> 'country')), '[^[:alnum:]]+', ' ', 'g')) stored;
comment on column importer_address.match_key is 'Street, city and country as they are searched: no case nor punctuation.';
create index importer_address_alike on importer_address using gin (match_key gin_trgm_ops);

alter table importer_particulars
  add column phone_key text generated always as (regexp_replace(particulars ->> 'phone', '[^0-9]', '', 'g')) stored,
  add column email_key text generated always as (lower(particulars ->> 'email')) stored;
create index importer_particulars_by_phone on importer_particulars (phone_key) where phone_key is not null;
create index importer_particulars_by_email on importer_particulars (email_key) where email_key is not null;
`;

// An index of likeness is no use behind row-level security, so the search passes it by, for customs alone. Who is alike, the rule says.
const ALIKE = `
create function importers_alike(name text, address text, employer text, phone text, email text) returns setof text
language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.45 as $$
begin
  if not actor_sees_all() then return; end if;
  return query
    select a.importer_id from (
      (select n.importer_id from importer_name n where n.match_key % importers_alike.name and upper_inf(n.recorded)
        order by similarity(n.match_key, importers_alike.name) desc limit 200)
      union (select p.importer_id from importer_address p where p.match_key % importers_alike.address and upper_inf(p.recorded)
        order by similarity(p.match_key, importers_alike.address) desc limit 200)
      union (select n.importer_id from importer_number n
        where n.number_key >= importers_alike.employer and n.number_key < importers_alike.employer || '~' and upper_inf(n.recorded) limit 200)
      union (select f.importer_id from importer_particulars f where f.phone_key = importers_alike.phone and upper_inf(f.recorded) limit 200)
      union (select f.importer_id from importer_particulars f where f.email_key = importers_alike.email and upper_inf(f.recorded) limit 200)
    ) a;
end $$;
comment on function importers_alike is 'Importers that may be the one described; for customs only.';
`;

const POWER = `
create function under_power(owner text, resource text) returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select g.id from access_grant g
          where g.grantee_organisation_id = actor_organisation() and g.grantor_organisation_id = owner
            and g.revoked_at is null and actor_today() between g.valid_from and g.valid_until
            and resource = any (g.resources) and 'read' = any (g.actions) and g.power_of_attorney is not null
          order by g.id limit 1);
end $$;
comment on function under_power is 'The grant under a power of attorney by which the actor may look this owner up; null if there is none.';
`;
