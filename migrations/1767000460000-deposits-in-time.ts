import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a deposit came in time is found from what was known of its entry when it was put on record, by importer. */
export class DepositsInTime1767000460000 implements MigrationInterface {
  readonly name = 'DepositsInTime1767000460000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DEPOSITS, DISPUTES]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DEPOSITS = `
alter table entry_deposit add column importer_id text, add column entry_type text, add column entered_on date, add column released_on date,
  add column in_programme boolean;
select set_config('app.actor_id', 'system:migration', true), set_config('app.role', 'system', true);
update entry_deposit p set importer_id = d.importer_id, entry_type = e.entry_type, entered_on = e.time_of_entry_on, released_on = e.released_on,
  in_programme = exists (select from importer_fact f where f.fact_key = d.importer_id || '.periodic_monthly_statement'
    and f.body ->> 'status' = 'accepted' and f.valid @> e.time_of_entry_on and f.recorded @> p.recorded_at)
from entry_directory d join entry e on e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id
where d.id = p.entry_id;
alter table entry_deposit alter column importer_id set not null, alter column entry_type set not null, alter column in_programme set not null;
comment on column entry_deposit.entered_on is 'The day of entry as it was known when the deposit was put on record; null: it had not been entered.';
comment on column entry_deposit.in_programme is 'Whether the importer took part in periodic monthly statements on that day, as it was known then.';
create index entry_deposit_of_cases on entry_deposit (importer_id) where part = 'adcvd' and form = 'cash';
`;

const DISPUTES = `
alter table record_dispute drop constraint record_dispute_kind_known,
  add constraint record_dispute_kind_known check (record_kind in ('entry', 'importer_form', 'bill', 'deposit'));
`;
