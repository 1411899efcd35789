import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each entry stands between summary and liquidation, the instructions of Commerce, extensions, decisions and weekly runs. */
export class Liquidations1767000201000 implements MigrationInterface {
  readonly name = 'Liquidations1767000201000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [STANDING, BESIDE, INSTRUCTIONS, RUNS, WALLS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STANDING = `
create table entry_liquidation (
  entry_id text constraint entry_liquidation_pkey primary key constraint entry_liquidation_of_entry references entry_directory (id),
  importer_id text not null constraint entry_liquidation_of_importer references importer (id),
  importer_organisation_id text,
  surety_organisation_ids text[] not null,
  bond_numbers text[] not null,
  entry_number text not null,
  port_code text not null,
  case_numbers text[] not null,
  started_on date,
  deposited_on date,
  duties numeric(19, 2),
  deposits numeric(19, 2),
  fees numeric(19, 2),
  state text not null,
  as_asserted boolean not null,
  must_liquidate_by date,
  planned_on date,
  liquidated_on date,
  constraint entry_liquidation_state_known check (state in ('not_begun', 'running', 'suspended', 'liquidated', 'deemed_liquidated')),
  constraint entry_liquidation_begun check ((state = 'not_begun') = (started_on is null)),
  constraint entry_liquidation_day check ((state in ('liquidated', 'deemed_liquidated')) = (liquidated_on is not null))
);
comment on table entry_liquidation is 'How an entry stands towards its liquidation; what was asserted on it, and the days that the clock gave.';
comment on column entry_liquidation.as_asserted is 'Whether the weekly run may liquidate it as asserted: it is under no case, or Commerce had the deposits assessed.';
create index entry_liquidation_by_organisation on entry_liquidation (importer_organisation_id);
create index entry_liquidation_by_importer on entry_liquidation (importer_id);
create index entry_liquidation_by_case on entry_liquidation using gin (case_numbers);
create index entry_liquidation_planned on entry_liquidation (planned_on, entry_id) where state = 'running' and as_asserted;
create index entry_liquidation_last_day on entry_liquidation (must_liquidate_by, entry_id) where state = 'running';
select audit_table('entry_liquidation');
select grant_to_service('entry_liquidation', 'select, insert, update');
`;

const BESIDE = `
create table liquidation_extension (
  id text constraint liquidation_extension_pkey primary key,
  entry_id text not null constraint liquidation_extension_of_entry references entry_liquidation (entry_id),
  noticed_on date not null,
  ground text not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint liquidation_extension_ground_known check (ground in ('information_needed', 'importer_request'))
);
comment on table liquidation_extension is 'An extension of the time to liquidate, from the day of its notice to importer and surety; append-only.';
create index liquidation_extension_by_entry on liquidation_extension (entry_id);
select put_in_sequence('liquidation_extension');
select audit_table('liquidation_extension');
select grant_to_service('liquidation_extension', 'select, insert');

create table liquidation_decision (
  id text constraint liquidation_decision_pkey primary key,
  entry_id text not null constraint liquidation_decision_of_entry references entry_liquidation (entry_id),
  kind text not null,
  liquidated_on date not null,
  duties numeric(19, 2),
  adcvd numeric(19, 2),
  fees numeric(19, 2),
  outcome text not null,
  difference numeric(19, 2),
  interest numeric(19, 2),
  bill_id text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint liquidation_decision_kind_known check (kind in ('liquidated', 'deemed', 'reliquidated')),
  constraint liquidation_decision_outcome_known check (outcome in ('as_asserted', 'bill', 'refund_due'))
);
comment on table liquidation_decision is 'A liquidation or reliquidation: what was assessed, and what followed; append-only.';
create unique index liquidation_decision_once on liquidation_decision (entry_id) where kind <> 'reliquidated';
create index liquidation_decision_by_entry on liquidation_decision (entry_id);
select put_in_sequence('liquidation_decision');
select audit_table('liquidation_decision');
select grant_to_service('liquidation_decision', 'select, insert');
`;

const INSTRUCTIONS = `
create table adcvd_instruction (
  id text constraint adcvd_instruction_pkey primary key,
  case_number text not null,
  notice_on date not null,
  source text not null,
  federal_register_citation text,
  entered_from date not null,
  entered_through date not null,
  assessment text not null,
  received_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint adcvd_instruction_source_known check (source in ('federal_register', 'commerce_message')),
  constraint adcvd_instruction_assessment_known check (assessment in ('deposit_rate', 'final_rate')),
  constraint adcvd_instruction_period check (entered_from <= entered_through)
);
comment on table adcvd_instruction is 'What Commerce told customs of entries under a case, and the day from which customs had notice; published, append-only.';
create index adcvd_instruction_by_case on adcvd_instruction (case_number, entered_from);
select put_in_sequence('adcvd_instruction');
select audit_table('adcvd_instruction');
select grant_to_service('adcvd_instruction', 'select, insert');
`;

const RUNS = `
create table liquidation_run (
  cycle_on date constraint liquidation_run_pkey primary key,
  liquidated integer not null default 0,
  opened_at timestamptz not null,
  finished_at timestamptz
);
comment on table liquidation_run is 'The weekly run of a Friday: how many entries it has liquidated, and when none was left.';
select audit_table('liquidation_run');
select grant_to_service('liquidation_run', 'select, insert, update');
`;

const WALLS = `
select tenant_table('entry_liquidation', 'entries', array['importer_organisation_id'], 'staff',
  '(select actor_organisation()) = any (surety_organisation_ids)');
select tenant_child(target::regclass, 'entry_liquidation', 'entry_id', 'staff', 'entry_id')
from unnest(array['liquidation_extension', 'liquidation_decision']) target;
`;
