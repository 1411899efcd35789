import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which capacity a protest was signed, and under which power of attorney. */
export class SignersOfProtests1767000480000 implements MigrationInterface {
  readonly name = 'SignersOfProtests1767000480000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SIGNED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const SIGNED = `
alter table protest add column signed_as text, add column power_of_attorney text,
  add constraint protest_signed_as_known check (signed_as in ('principal', 'attorney_at_law', 'customs_broker', 'other_agent')),
  add constraint protest_agent_has_power check (signed_as <> 'other_agent' or power_of_attorney is not null);
comment on column protest.signed_as is 'In which capacity whoever filed it signed it; null of one that was filed before this was kept.';
comment on column protest.power_of_attorney is 'What identifies the power of attorney that was filed with it or before it; null where none was named.';
`;
