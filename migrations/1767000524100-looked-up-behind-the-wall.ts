import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * PostgreSQL reads an index behind row-level security by comparisons alone that it knows to tell nothing: what an array or a document holds is looked for
 * in every row. What few rows have stands in indexes of its own; ids are found by functions of the owner, and the rows behind them are seen as before.
 */
export class LookedUpBehindTheWall1767000524100 implements MigrationInterface {
  readonly name = 'LookedUpBehindTheWall1767000524100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index bond_with_co_principals on bond (id) where co_principal_importer_ids <> '{}';
create index bond_version_with_co_principals on bond_version (bond_id) where co_principal_importer_ids <> '{}';
create index outbox_dead on outbox_message (id) where dead_at is not null;

create function bonds_for_transactions(numbers text[]) returns table (number text, bond_id text)
  language sql stable security definer set search_path to public, pg_temp as $$
  select b.transaction ->> 'reference', b.id from bond b
  where b.kind = 'single_transaction' and b.activity_code = '1' and b.transaction ->> 'reference' = any (numbers) $$;
comment on function bonds_for_transactions is 'Bonds for a single transaction by the numbers of entries that they are filed for.';
create function bonds_with_surety(naic text) returns setof text
  language sql stable security definer set search_path to public, pg_temp as $$
  select distinct v.bond_id from bond_version v where v.terms -> 'sureties' @> jsonb_build_array(jsonb_build_object('naic', naic)) $$;
comment on function bonds_with_surety is 'Bonds that any version of names this company as a surety.';
create function bills_of_sureties(organisations text[]) returns setof text
  language sql stable security definer set search_path to public, pg_temp as $$
  select b.id from bill b where b.surety_organisation_ids && organisations $$;
comment on function bills_of_sureties is 'Bills that any of these organisations answers for as a surety.';
`);
    for (const each of ['bonds_for_transactions(text[])', 'bonds_with_surety(text)', 'bills_of_sureties(text[])'])
      await runner.query(`revoke execute on function ${each} from public;
do $$ begin execute format('grant execute on function ${each} to %I', trade_runtime_role()); end $$;`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
