import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';
import { Detention } from '../detention.entity.js';

/** An image of the goods; the redacted one is another file than the one it was made from. */
@Entity()
export class DetentionImage {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'detention_image_pkey' })
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  @ForeignKey(() => Detention, { name: 'detention_image_of_detention' })
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
  @ForeignKey(() => DetentionImage, { name: 'detention_image_redacts' })
  @Index('detention_image_by_original')
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
