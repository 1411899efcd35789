import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bond in place of a deposit, how an investigation ended, and what was released and disregarded at liquidation. */
export class ProvisionalMeasures1767000310000 implements MigrationInterface {
  readonly name = 'ProvisionalMeasures1767000310000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DEPOSITS, INSTRUCTIONS, DECISIONS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DEPOSITS = `
alter table entry_deposit add column form text not null default 'cash', add column bond_number text,
  add constraint entry_deposit_form_known check (form in ('cash', 'bond')),
  add constraint entry_deposit_under_bond check ((form = 'bond') = (bond_number is not null) and (form = 'cash' or part = 'adcvd'));
comment on column entry_deposit.form is 'Whether it was paid, or a bond was accepted in its place: of provisional measures alone.';
`;

const INSTRUCTIONS = `
alter table adcvd_instruction add column investigation_ended text, add column measures_ended_on date, add column injury_notice_on date,
  add constraint adcvd_instruction_ended_known check (investigation_ended in ('order', 'terminated')),
  add constraint adcvd_instruction_ended_whole check (
    (measures_ended_on is not null and injury_notice_on is not null) = (coalesce(investigation_ended, '') = 'order'));
comment on column adcvd_instruction.investigation_ended is 'Where it is about goods entered under provisional measures: how the investigation ended.';
`;

const DECISIONS = `
alter table liquidation_decision add column released numeric(19, 2), add column disregarded numeric(19, 2);
comment on column liquidation_decision.released is 'Of a bond in place of deposits, what secures nothing any more.';
comment on column liquidation_decision.disregarded is 'Of the duty under the order, what is never asked for of goods entered under provisional measures.';
`;
