import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A changed row is told with what it was. The statement's rows are paired by their place; its plan is kept for the session, and one made for a
 * single row compared each with each, so that a load of a thousand changed rows took half a minute.
 */
export class AuditInOnePass1767000222000 implements MigrationInterface {
  readonly name = 'AuditInOnePass1767000222000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter function audit_update() set enable_nestloop = off');
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
