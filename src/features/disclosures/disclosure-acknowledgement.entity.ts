import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../kernel/dates.js';
import type { NoticeKind, OutsideReason } from './rules/index.js';

/** Something that had left and yet does not open, since it could not leave on the day of the acknowledgement. */
export interface KeptClosed {
  readonly itemId: string;
  readonly reason: OutsideReason;
}

/** The recipient's word that it knows for what the protected data may be used. */
@Entity()
export class DisclosureAcknowledgement {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  disclosureId!: string;

  @Column('text')
  notice!: NoticeKind;

  @Column('text')
  acknowledgedBy!: string;

  @Column('text')
  organisationId!: string;

  @Column('date')
  acknowledgedOn!: IsoDate;

  /** What it does not open; it can be acknowledged again once that may leave. */
  @Column('jsonb')
  keptClosed!: readonly KeptClosed[];

  @Column('timestamptz')
  recordedAt!: Date;
}
