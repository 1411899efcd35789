import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever sees the entries of some organisations, or those flagged to an agency, finds them by an index that has them in the order of the list.
 * Before, each list went through all entries of its months until it had found enough.
 */
export class ListsOfSomeOrganisations1767000510000 implements MigrationInterface {
  readonly name = 'ListsOfSomeOrganisations1767000510000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function readable_organisations(resource text) returns text[]
  language plpgsql stable security definer set search_path to public, pg_temp as $$
begin
  return array(
    select actor_organisation() where actor_organisation() is not null
    union
    select g.grantor_organisation_id from access_grant g
    where g.grantee_organisation_id = actor_organisation() and g.revoked_at is null
      and actor_today() between g.valid_from and g.valid_until and resource = any (g.resources) and 'read' = any (g.actions));
end $$;
comment on function readable_organisations is 'The actor''s own organisation and those whose grant lets it read this resource; customs and agreements see more.';
alter table entry_flag add column entry_seq bigint;
alter table entry_flag disable trigger user;
update entry_flag f set entry_seq = e.seq from entry_directory d join entry e on e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id
  where d.id = f.entry_id;
alter table entry_flag enable trigger user;
alter table entry_flag alter column entry_seq set not null;
comment on column entry_flag.entry_seq is 'The sequence of the entry, by which lists are ordered.';
create index entry_flag_in_sequence on entry_flag (agency, filed_month, entry_seq);
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
