import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statements on reimbursement that came with a protest, and whether customs accepted them. */
export class StatementsInProtests1767000481000 implements MigrationInterface {
  readonly name = 'StatementsInProtests1767000481000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STATED = `
alter table protest add column reimbursement_statements jsonb not null default '[]', add column statements_accepted boolean,
  add constraint protest_statements_decided check (statements_accepted is null or reimbursement_statements <> '[]');
comment on column protest.reimbursement_statements is 'What its importer certified in it on reimbursement: case, what it says, and the certification.';
comment on column protest.statements_accepted is 'Whether customs accepted them when it decided; null while it has not, and where there are none.';
`;
