import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';

/** An image of the goods; the redacted one is another file than the one it was made from. */
@Entity()
export class DetentionImage {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  detentionId!: string;

  @Column('text', { nullable: true })
  importerOrganisationId!: string | null;

  @Column('text')
  kind!: 'unredacted' | 'redacted';

  @Column('text')
  fileId!: string;

  @Column('text')
  sha256!: string;

  @Column('text', { nullable: true })
  redacts!: string | null;

  @Column('text')
  depicts!: string;

  @Column('date')
  addedOn!: IsoDate;

  @Column('text')
  addedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
