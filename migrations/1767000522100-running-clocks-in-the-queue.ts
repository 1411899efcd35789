import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What runs on entries waits with customs as well: where, since when, and in the order of the queue, with no look at the entries themselves. */
export class RunningClocksInTheQueue1767000522100 implements MigrationInterface {
  readonly name = 'RunningClocksInTheQueue1767000522100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table entry_due add column started_on date, add column port_code text;
comment on column entry_due.started_on is 'The day the clock runs from.';
comment on column entry_due.port_code is 'The port of the entry, as it stands.';
update entry_due x set port_code = e.port_code,
  started_on = coalesce((select (c.clock ->> 'startedOn')::date from entry_clock c where c.filed_month = d.filed_month and c.importer_id = d.importer_id
    and c.entry_id = x.entry_id and c.name = x.name and c.subject = x.subject order by c.seq desc limit 1), x.due_on)
from entry_directory d join entry e on e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id where d.id = x.entry_id;
alter table entry_due alter column started_on set not null, alter column port_code set not null;
drop index entry_due_missed;
create index entry_due_in_queue on entry_due (due_on, entry_id);
create index entry_due_at_port on entry_due (port_code, due_on, entry_id);
create index entry_flag_unanswered on entry_flag (entry_id, agency) where disposition is distinct from 'may_proceed' and disposition is distinct from 'refused';
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
