import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { IsoDate } from '../../kernel/dates.js';
import { Disclosure } from './disclosure.entity.js';
import type { NoticeKind } from './rules/index.js';

/** The recipient's word that it knows for what the protected data may be used. */
@Entity()
@Unique('disclosure_acknowledgement_once', ['disclosureId', 'notice'])
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

  @Column('timestamptz')
  recordedAt!: Date;
}
