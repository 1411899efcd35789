import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Restricted articles that a traveller carries or that come by mail are detained by a paragraph of their own (19 CFR 133.24). */
export class ArticlesOfTravellers1767000203000 implements MigrationInterface {
  name = 'ArticlesOfTravellers1767000203000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table detention
  add column arrival jsonb,
  drop constraint detention_track_known,
  add constraint detention_track_known check
    (track in ('general', '133.21', '133.24', '133.25', '133.42', '133.47', 'other_agency'))`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
