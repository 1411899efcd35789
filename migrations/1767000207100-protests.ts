import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Protests against liquidations, and demands on sureties. */
export class Protests1767000207100 implements MigrationInterface {
  readonly name = 'Protests1767000207100';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PROTESTS, DEMANDS, WALLS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const PROTESTS = `
create table protest (
  id text constraint protest_pkey primary key,
  entry_id text not null constraint protest_of_entry references entry_liquidation (entry_id),
  importer_id text not null constraint protest_of_importer references importer (id),
  importer_organisation_id text,
  filed_by_organisation_id text,
  filed_by text not null,
  matter text not null,
  decision_id text not null constraint protest_of_decision references liquidation_decision (id),
  objection text not null,
  certifies_no_collusion boolean not null,
  filed_on date not null,
  accelerated_on date,
  decide_by date not null,
  status text not null,
  decided_on date,
  reason text,
  reliquidation_id text constraint protest_led_to references liquidation_decision (id),
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint protest_filed_by_known check (filed_by in ('importer', 'surety')),
  constraint protest_matter_known check (matter in ('appraised_value', 'classification_and_rate', 'charges_and_exactions', 'liquidation', 'clerical_error')),
  constraint protest_status_known check (status in ('open', 'allowed', 'allowed_in_part', 'denied', 'deemed_denied')),
  constraint protest_day check ((status = 'open') = (decided_on is null))
);
comment on table protest is 'A protest against a liquidation or reliquidation, and what became of it.';
create unique index protest_filed_once on protest (decision_id, matter, filed_by_organisation_id);
create index protest_by_entry on protest (entry_id);
create index protest_by_reliquidation on protest (reliquidation_id) where reliquidation_id is not null;
create index protest_by_importer on protest (importer_id);
create index protest_by_organisation on protest (importer_organisation_id);
create index protest_by_filer on protest (filed_by_organisation_id);
create index protest_open_by_day on protest (decide_by) where status = 'open';
select put_in_sequence('protest');
select audit_table('protest');
select grant_to_service('protest', 'select, insert, update');
`;

const DEMANDS = `
alter table bill_event drop constraint bill_event_kind_known, add constraint bill_event_kind_known check (kind in (
  'paid', 'dishonoured', 'written_off', 'cancelled', 'protested', 'protest_closed', 'demanded'));
create index bill_open_secured on bill (due_on, seq) where open and cardinality(surety_organisation_ids) > 0;
`;

const WALLS = `
select tenant_table('protest', 'protests', array['importer_organisation_id', 'filed_by_organisation_id'], 'owners');
`;
