import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when it is known that a record is void, and that numbers were removed: both are told as known at an instant. */
export class ImportersAsKnown1767000530100 implements MigrationInterface {
  readonly name = 'ImportersAsKnown1767000530100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
select set_config('app.actor_id', 'system:migration', true), set_config('app.role', 'system', true);
alter table importer add column voided_at timestamptz;
comment on column importer.voided_at is 'When the voiding was put on record.';
update importer set voided_at = (voided_on::timestamp at time zone 'America/New_York') where voided_on is not null;
alter table importer add constraint importer_voided_when_known check ((voided_on is null) = (voided_at is null));
alter table importer_fact drop constraint importer_fact_kind_known;
alter table importer_fact add constraint importer_fact_kind_known
  check (kind in ('person', 'program', 'asset', 'service_request', 'numbers_removed'));
insert into importer_fact (fact_key, importer_id, kind, body, valid, recorded)
  select id || '.numbers_removed', id, 'numbers_removed', '{}', daterange(numbers_removed_on, null),
    tstzrange((numbers_removed_on::timestamp at time zone 'America/New_York'), null)
  from importer where numbers_removed_on is not null;
comment on column importer.numbers_removed_on is 'As known now: the day its numbers were removed since they had not been used; null again once a number is filed.';
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
