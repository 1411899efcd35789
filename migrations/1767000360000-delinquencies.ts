import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bills that were told to be late before importers stood as delinquent for them. */
export class Delinquencies1767000360000 implements MigrationInterface {
  readonly name = 'Delinquencies1767000360000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LATE_ALREADY);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// What is open and not under protest; the next event of a bill sets its days anew, whatever stands here.
const LATE_ALREADY = `
select set_config('app.actor_id', 'system:migration', true), set_config('app.role', 'system', true);
insert into importer_standing (importer_id, kind, source_type, source_id, entry_key, noticed_on, valid, recorded)
select b.importer_id, 'delinquency', 'bill', b.id, 'bill ' || b.id || ' delinquency ', b.delinquency_told_on, daterange(b.due_on + 1, null),
  tstzrange(now(), null)
from bill b
where b.open and b.delinquency_told_on > b.due_on and (select e.kind = 'protested' from bill_event e
  where e.bill_id = b.id and e.kind in ('protested', 'protest_closed') order by e.seq desc limit 1) is not true
  and not exists (select from importer_standing s where s.entry_key = 'bill ' || b.id || ' delinquency ' and upper_inf(s.recorded))
`;
