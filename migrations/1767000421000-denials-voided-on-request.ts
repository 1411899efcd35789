import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that the denial of a protest be voided, and on whose initiative one was. */
export class DenialsVoidedOnRequest1767000421000 implements MigrationInterface {
  readonly name = 'DenialsVoidedOnRequest1767000421000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ASKED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ASKED = `
alter table protest add column void_asked_on date, add column denial_voided_by text,
  add constraint protest_voided_by_known check (denial_voided_by in ('set_aside', 'request', 'own_initiative'));
comment on column protest.void_asked_on is 'The last day on which it was asked that a denial of it, contrary to proper instructions, be voided.';
comment on column protest.denial_voided_by is 'Why the denial was voided last; null also of one that was voided before this was kept.';
`;
