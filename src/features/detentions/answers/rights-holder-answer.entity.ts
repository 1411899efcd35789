import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';

/** What the owner of a right can say of goods it was told of. */
export const RIGHTS_HOLDER_ANSWERS = ['genuine', 'infringing', 'authorised', 'unsure'] as const;
export type RightsHolderAnswerKind = (typeof RIGHTS_HOLDER_ANSWERS)[number];

/** The rights holder's opinion of the goods; CBP decides. */
@Entity('rights_holder_response')
export class RightsHolderAnswer {
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
  answer!: RightsHolderAnswerKind;

  @Column('text')
  statement!: string;

  @Column('text', { array: true })
  fileIds!: string[];

  @Column('timestamptz')
  recordedAt!: Date;
}
