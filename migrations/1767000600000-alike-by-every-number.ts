import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Importers are looked for by every number that is told of them, also those that are no employer numbers. */
export class AlikeByEveryNumber1767000600000 implements MigrationInterface {
  readonly name = 'AlikeByEveryNumber1767000600000';

  async up(runner: QueryRunner): Promise<void> {
    // Where nothing of this session has used it yet, PostgreSQL does not know the parameter that the function sets.
    await runner.query('select show_limit()');
    await runner.query(`
drop function importers_alike(text, text, text, text, text);
create function importers_alike(name text, address text, employers text[], keys text[], phone text, email text) returns setof text
language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.45 as $$
begin
  if not actor_sees_all() then return; end if;
  return query
    select a.importer_id from (
      (select n.importer_id from importer_name n where n.match_key % importers_alike.name and upper_inf(n.recorded)
        order by similarity(n.match_key, importers_alike.name) desc limit 200)
      union (select p.importer_id from importer_address p where p.match_key % importers_alike.address and upper_inf(p.recorded)
        order by similarity(p.match_key, importers_alike.address) desc limit 200)
      union (select n.importer_id from unnest(importers_alike.employers) e (employer)
        join importer_number n on n.number_key >= e.employer and n.number_key < e.employer || '~' and upper_inf(n.recorded) limit 200)
      union (select n.importer_id from importer_number n where n.number_key = any (importers_alike.keys) and upper_inf(n.recorded) limit 200)
      union (select f.importer_id from importer_particulars f where f.phone_key = importers_alike.phone and upper_inf(f.recorded) limit 200)
      union (select f.importer_id from importer_particulars f where f.email_key = importers_alike.email and upper_inf(f.recorded) limit 200)
    ) a;
end $$;
comment on function importers_alike is 'Importers that may be the one described; for customs only.';
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
