import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suspensions of the liquidation of an entry by a court, in a case of evasion or by another statute, and their removal. */
export class LiquidationSuspensions1767000461000 implements MigrationInterface {
  readonly name = 'LiquidationSuspensions1767000461000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SUSPENSIONS, REMOVALS, WALLS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const SUSPENSIONS = `
create table liquidation_suspension (
  id text constraint liquidation_suspension_pkey primary key,
  entry_id text not null constraint liquidation_suspension_of_entry references entry_liquidation (entry_id),
  ground text not null,
  suspended_from date not null,
  noticed_on date,
  citation text not null,
  document text not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint liquidation_suspension_ground_known check (ground in ('court_order', 'evasion', 'other_statute')),
  constraint liquidation_suspension_of_evasion_noticed check (ground <> 'evasion' or noticed_on is not null)
);
comment on table liquidation_suspension is 'What suspends the liquidation of an entry beside the cases it is under; append-only.';
comment on column liquidation_suspension.noticed_on is 'The day on which its parties had notice: of a case of evasion nothing is on record here before it.';
create index liquidation_suspension_by_entry on liquidation_suspension (entry_id);
select put_in_sequence('liquidation_suspension');
select audit_table('liquidation_suspension');
select grant_to_service('liquidation_suspension', 'select, insert');
`;

const REMOVALS = `
create table liquidation_suspension_removal (
  suspension_id text constraint liquidation_suspension_removal_pkey primary key
    constraint liquidation_suspension_removal_of references liquidation_suspension (id),
  entry_id text not null constraint liquidation_suspension_removal_of_entry references entry_liquidation (entry_id),
  notice_on date not null,
  source text not null,
  document text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint liquidation_suspension_removal_source_known check (source in ('federal_register', 'commerce_message', 'court', 'other_agency', 'customs'))
);
comment on table liquidation_suspension_removal is 'The notice that a suspension is removed, from which six months run; append-only.';
create index liquidation_suspension_removal_by_entry on liquidation_suspension_removal (entry_id);
select audit_table('liquidation_suspension_removal');
select grant_to_service('liquidation_suspension_removal', 'select, insert');
`;

const WALLS = `
select tenant_child(target::regclass, 'entry_liquidation', 'entry_id', 'staff', 'entry_id')
from unnest(array['liquidation_suspension', 'liquidation_suspension_removal']) target;
`;
