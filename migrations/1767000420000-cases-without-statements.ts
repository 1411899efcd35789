import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which cases of an entry no statement on reimbursement is on record. */
export class CasesWithoutStatements1767000420000 implements MigrationInterface {
  readonly name = 'CasesWithoutStatements1767000420000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UNSTATED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const UNSTATED = `
select set_config('app.actor_id', 'system:migration', true), set_config('app.role', 'system', true);
alter table entry_liquidation add column unstated_cases text[] not null default '{}';
update entry_liquidation l set unstated_cases = s.cases
from (select d.id, array_agg(distinct c.named ->> 'caseNumber') as cases
  from entry_directory d
  join entry e on e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id
  join entry_version v on v.filed_month = d.filed_month and v.importer_id = d.importer_id and v.entry_id = d.id and v.version = e.version
  cross join lateral jsonb_path_query(v.declared, '$.lines[*].adcvdCases[*]') c(named)
  where not c.named ? 'nonReimbursementStatement' group by d.id) s
where s.id = l.entry_id;
alter table entry_liquidation alter column unstated_cases drop default;
update entry_liquidation set as_asserted = false
where as_asserted and liquidated_on is null and exists (select from unnest(unstated_cases) c where c like 'A%');
comment on column entry_liquidation.unstated_cases is 'Cases of which no statement on reimbursement was on record when the entry was read last; one that is liquidated stays as it was.';
`;
