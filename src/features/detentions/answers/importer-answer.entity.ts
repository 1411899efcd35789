import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';

/** What an importer can say of detained goods. */
export const IMPORTER_ANSWERS = ['genuine', 'authorised', 'relief_applies', 'information', 'concedes'] as const;
export type ImporterAnswerKind = (typeof IMPORTER_ANSWERS)[number];

/** The importer's answer to a notice of detention, and what CBP found about it. */
@Entity('importer_response')
export class ImporterAnswer {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  detentionId!: string;

  @Column('text')
  organisationId!: string;

  @Column('date')
  answeredOn!: IsoDate;

  @Column('text')
  answeredBy!: string;

  @Column('text')
  answer!: ImporterAnswerKind;

  @Column('text')
  statement!: string;

  @Column('text', { array: true })
  fileIds!: string[];

  /** Whether it shows that the goods do not infringe; null until CBP has found so or not. */
  @Column('boolean', { nullable: true })
  sufficient!: boolean | null;

  @Column('date', { nullable: true })
  foundOn!: IsoDate | null;

  @Column('text', { nullable: true })
  foundBy!: string | null;

  @Column('text', { nullable: true })
  findingReason!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;
}
