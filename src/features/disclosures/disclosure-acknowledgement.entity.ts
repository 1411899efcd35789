import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../kernel/dates.js';
import { Disclosure } from './disclosure.entity.js';
import type { NoticeKind, OutsideReason } from './rules/index.js';

/** Something that had left and yet does not open, since it could not leave on the day of the acknowledgement. */
export interface KeptClosed {
  readonly itemId: string;
  readonly reason: OutsideReason;
}

/** The recipient's word that it knows for what the protected data may be used. */
@Entity()
@Index('disclosure_acknowledgement_by_disclosure', ['disclosureId', 'notice'])
export class DisclosureAcknowledgement {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'disclosure_acknowledgement_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey(() => Disclosure, { name: 'disclosure_acknowledgement_of' })
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
