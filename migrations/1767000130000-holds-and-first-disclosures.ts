import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hold names who withholds duties too; a rights holder knows of a detention once something of it was disclosed to it. */
export class HoldsAndFirstDisclosures1767000130000 implements MigrationInterface {
  readonly name = 'HoldsAndFirstDisclosures1767000130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHHELD_BY);
    await runner.query(KNOWN_SINCE_DISCLOSED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const WITHHELD_BY = `
alter table detention_hold add column withholds_duties_by text;
comment on column detention_hold.withholds_duties_by is 'The authority that decided to withhold, while the hold lasts, even what the law makes a duty; by policy, since no rule provides for it.';
`;

// Whom something was disclosed to goes on knowing of the detention; of every other the owner of the right is not told.
const KNOWN_SINCE_DISCLOSED = `
comment on column detention.rights_holder_organisation_id is 'The rights holder that something of it was disclosed to, and that therefore knows of it; null before.';
select set_config('app.actor_id', 'system:migration', true), set_config('app.role', 'system', true);
update detention d set rights_holder_organisation_id = (
  select x.reader_organisation_id from disclosure x
  where x.detention_id = d.id and x.recordation_id = d.recordation_id and x.reader_organisation_id is not null
  order by x.id desc limit 1)
where d.rights_holder_organisation_id is not null;
`;
