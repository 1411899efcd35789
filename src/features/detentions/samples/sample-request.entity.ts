import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';
import { Detention } from '../detention.entity.js';

/** How a sample's absence can end. */
export const RETURN_OUTCOMES = ['returned', 'damaged', 'destroyed', 'lost'] as const;
export type ReturnOutcome = (typeof RETURN_OUTCOMES)[number];

/** A step in the custody of a sample. */
export interface CustodyStep {
  readonly on: IsoDate;
  readonly event: string;
  readonly holder: string;
}

/** A sample asked for, given against a bond, and returned or certified lost, damaged or destroyed. */
@Entity()
@Index('sample_request_by_bond', ['bondNumber'], { where: `status in ('released', 'return_demanded')` })
export class SampleRequest {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sample_request_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey(() => Detention, { name: 'sample_request_of_detention' })
  @Index('sample_request_by_detention')
  detentionId!: string;

  @Column('text')
  organisationId!: string;

  @Column('text')
  kind!: 'redacted' | 'unredacted';

  @Column('numeric')
  quantity!: string;

  @Column('text')
  unit!: string;

  @Column('text')
  purpose!: string;

  @Column('date')
  requestedOn!: IsoDate;

  @Column('text')
  requestedBy!: string;

  @Column('text')
  status!: 'requested' | 'released' | 'return_demanded' | 'closed';

  @Column('text', { nullable: true })
  bondKind!: 'single_transaction' | 'continuous' | null;

  @Column('text', { nullable: true })
  bondNumber!: string | null;

  @Column('text', { nullable: true })
  bondActivityCode!: string | null;

  @Column('numeric', { precision: 17, scale: 2, nullable: true })
  bondLimit!: string | null;

  @Column('date', { nullable: true })
  bondEffectiveOn!: IsoDate | null;

  @Column('date', { nullable: true })
  bondEndsOn!: IsoDate | null;

  @Column('numeric', { precision: 17, scale: 2, nullable: true })
  domesticValue!: string | null;

  @Column('numeric', { precision: 17, scale: 2, nullable: true })
  required!: string | null;

  @Column('date', { nullable: true })
  releasedOn!: IsoDate | null;

  @Column('jsonb')
  custody!: readonly CustodyStep[];

  @Column('date', { nullable: true })
  returnDemandedOn!: IsoDate | null;

  @Column('date', { nullable: true })
  returnedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  returnOutcome!: ReturnOutcome | null;

  @Column('text', { nullable: true })
  certification!: string | null;

  @Column('text', { nullable: true })
  determinationId!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;
}
