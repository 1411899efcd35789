import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Waits until every entry of an importer that was on its way into the directory is on record, or is not. Whoever puts one there shares a lock of the
 * importer through its foreign key; to ask for it alone waits for them, and to give it up in the same breath keeps nobody else waiting (ADR 119).
 */
export class FilingsOnTheirWay1767000591000 implements MigrationInterface {
  readonly name = 'FilingsOnTheirWay1767000591000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function wait_for_entries_of(given_importer text) returns void language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '5s' as $$
begin
  perform from importer where id = given_importer for update;
  raise exception using errcode = 'TE001', message = 'nobody files for this importer just now';
exception when sqlstate 'TE001' then null;
end $$;
comment on function wait_for_entries_of is 'Returns when the transactions are over that were filing entries of the importer; refuses after five seconds. It holds no lock.';
revoke execute on function wait_for_entries_of from public;
do $$ begin execute format('grant execute on function wait_for_entries_of to %I', trade_runtime_role()); end $$;
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
