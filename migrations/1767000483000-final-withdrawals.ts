import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When all goods of a warehouse entry were accounted for. */
export class FinalWithdrawals1767000483000 implements MigrationInterface {
  readonly name = 'FinalWithdrawals1767000483000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ACCOUNTED, WALL]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ACCOUNTED = `
create table liquidation_final_withdrawal (
  entry_id text constraint liquidation_final_withdrawal_pkey primary key
    constraint liquidation_final_withdrawal_of references entry_liquidation (entry_id),
  accounted_on date not null,
  how text not null,
  document text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint liquidation_final_withdrawal_how_known check (how in ('withdrawn', 'abandoned', 'destroyed', 'bonded_period_expired'))
);
comment on table liquidation_final_withdrawal is 'The day on which all goods of a warehouse entry were accounted for, from which its time to liquidate runs; append-only.';
comment on column liquidation_final_withdrawal.document is 'The last withdrawal, or what else shows it.';
select audit_table('liquidation_final_withdrawal');
select grant_to_service('liquidation_final_withdrawal', 'select, insert');
`;

const WALL = `select tenant_child('liquidation_final_withdrawal'::regclass, 'entry_liquidation', 'entry_id', 'staff', 'entry_id')`;
