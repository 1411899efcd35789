import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One protest against decisions on several entries. */
export class ProtestsTogether1767000315000 implements MigrationInterface {
  readonly name = 'ProtestsTogether1767000315000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TOGETHER);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TOGETHER = `
alter table protest add column filed_with text constraint protest_filed_with references protest (id),
  add constraint protest_filed_with_another check (filed_with <> id);
create index protest_by_first on protest (filed_with);
comment on column protest.filed_with is 'The first of the protests that were filed as one; null of that one and of a protest by itself.';
`;
