import type { MigrationInterface, QueryRunner } from 'typeorm';

/** At which port a measure counts; one on delinquency begins at one and comes to all (19 CFR 142.14, 142.26). */
export class PortsOfMeasures1767000390000 implements MigrationInterface {
  readonly name = 'PortsOfMeasures1767000390000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STANDING);
    await runner.query(MEASURE);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STANDING = `
alter table importer_standing add column port_code text;
comment on column importer_standing.port_code is 'The only port at which it counts; none: it counts at every port.';
`;

// What was imposed before counts at every port, as it did.
const MEASURE = `
alter table legal_measure add column port_code text, add column pay_by date, add column everywhere_told_on date, add column headquarters_notice text;
alter table legal_measure add constraint legal_measure_at_one_port
  check ((port_code is null) = (pay_by is null) and (port_code is null or ground = 'delinquent'));
comment on column legal_measure.pay_by is 'The last day to pay all delinquent bills; from the day after the measure counts at every port.';
create index legal_measure_to_extend on legal_measure (pay_by) where pay_by is not null and everywhere_told_on is null and end_reason is null;
`;
