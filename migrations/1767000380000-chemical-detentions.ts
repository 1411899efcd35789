import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Detentions on which the EPA decides under the Toxic Substances Control Act, and the demand from which their time can run. */
export class ChemicalDetentions1767000380000 implements MigrationInterface {
  readonly name = 'ChemicalDetentions1767000380000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const COLUMNS = `
alter table detention
  add column agency_law text,
  add column redelivery_demanded_on date,
  add constraint detention_agency_law_known check (
    agency_law is null or agency_law = 'toxic_substances' and deciding_agency = 'EPA'),
  add constraint detention_redelivery_of_law check (redelivery_demanded_on is null or agency_law is not null);
comment on column detention.agency_law is 'The act under which another agency decides, where it gives times of its own and is on record.';
comment on column detention.redelivery_demanded_on is 'The first demand for redelivery of chemical substances: thirty days run from it (19 CFR 12.124(a)).';
create index detention_called_back on detention (id) where status = 'released' and redelivery_demanded_on is not null;
`;
