import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exclusions, demands for redelivery and refusals are protested too. */
export class ProtestsOfOtherDecisions1767000219100 implements MigrationInterface {
  readonly name = 'ProtestsOfOtherDecisions1767000219100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OTHERS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const OTHERS = `
alter table protest alter column decision_id drop not null,
  add column decision_made_on date, add column decision_reference text,
  drop constraint protest_matter_known,
  add constraint protest_matter_known check (matter in ('appraised_value', 'classification_and_rate', 'charges_and_exactions', 'liquidation', 'clerical_error',
    'exclusion', 'redelivery_demand', 'drawback_refusal', 'reliquidation_refusal')),
  add constraint protest_of_one_decision check ((decision_id is null)
    = (matter in ('exclusion', 'redelivery_demand', 'drawback_refusal', 'reliquidation_refusal'))),
  add constraint protest_names_decision check ((decision_id is null) = (decision_made_on is not null and decision_reference is not null));
comment on column protest.decision_reference is 'What identifies a decision that is no liquidation.';
create unique index protest_of_other_filed_once on protest (entry_id, matter, decision_reference, filed_by_organisation_id) where decision_id is null;
create index protest_of_exclusion_by_day on protest (decide_by) where status = 'open' and matter = 'exclusion';
`;
