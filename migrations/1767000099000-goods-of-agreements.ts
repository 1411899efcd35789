import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agency whose agreement names detentions may know of the goods that were detained, and of no others. */
export class GoodsOfAgreements1767000099000 implements MigrationInterface {
  readonly name = 'GoodsOfAgreements1767000099000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DETAINED_GOODS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// What could be read before stays as it was; this is one more way.
const DETAINED_GOODS = `
do $$ declare
  present text := (select qual from pg_policies where schemaname = 'public' and tablename = 'merchandise' and policyname = 'tenant_read');
begin
  execute format('alter policy tenant_read on merchandise using ((%s) or ((select agreed(%L)) and exists (
    select from detention d where d.merchandise_id = merchandise.id)))', present, 'detentions');
end $$;
`;
