import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept of each entry so that duties which fall later can be found. */
export class RefundPositions1767000215000 implements MigrationInterface {
  readonly name = 'RefundPositions1767000215000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHARGED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const CHARGED = `
select set_config('app.actor_id', 'system:migration', true), set_config('app.role', 'system', true);
alter table entry_liquidation
  add column entry_type text,
  add column additional_duties jsonb,
  add column reconciliation boolean,
  add column drawback_designated boolean;
update entry_liquidation l set entry_type = e.entry_type,
  additional_duties = coalesce((select jsonb_agg(a.duty) from jsonb_path_query(v.computed, '$.lines[*].additional[*]') a(duty)), '[]'),
  reconciliation = coalesce(jsonb_array_length(v.declared -> 'reconciliation'), 0) > 0,
  drawback_designated = coalesce((v.declared ->> 'drawbackDesignated')::boolean, false)
from entry_directory d
join entry e on e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id
join entry_version v on v.filed_month = d.filed_month and v.importer_id = d.importer_id and v.entry_id = d.id and v.version = e.version
where d.id = l.entry_id;
alter table entry_liquidation
  alter column entry_type set not null,
  alter column additional_duties set not null,
  alter column reconciliation set not null,
  alter column drawback_designated set not null;
comment on column entry_liquidation.additional_duties is 'Additional duties by heading of Chapter 99; without an amount where it is undetermined.';
create index entry_liquidation_charged on entry_liquidation (importer_id, entry_number) where additional_duties <> '[]'::jsonb;
`;
