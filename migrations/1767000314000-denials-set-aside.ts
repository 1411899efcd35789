import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Further review that was refused or made by Headquarters, and denials that were set aside. */
export class DenialsSetAside1767000314000 implements MigrationInterface {
  readonly name = 'DenialsSetAside1767000314000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REVIEWED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const REVIEWED = `
alter table protest add column further_review_refused boolean not null default false, add column headquarters_decision text,
  add column set_aside_asked_on date, add column denial_voided_on date,
  add constraint protest_review_asked check (further_review is not null or (headquarters_decision is null and not further_review_refused));
comment on column protest.further_review_refused is 'Whether the application for further review was denied with the protest.';
comment on column protest.headquarters_decision is 'What identifies the decision of Headquarters that it was denied on.';
comment on column protest.denial_voided_on is 'The last day on which a denial of it was void: it is open again.';
`;
