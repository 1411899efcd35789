import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';
import { SampleCustodyColumns } from '../../merchandise/index.js';
import type { SampleStatus } from '../../merchandise/index.js';
import { Detention } from '../detention.entity.js';

/** A sample asked for, given against a bond, and returned or certified lost, damaged or destroyed. */
@Entity()
@Index('sample_request_by_bond', ['bondNumber'], { where: `status in ('released', 'return_demanded')` })
export class SampleRequest extends SampleCustodyColumns {
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
  status!: SampleStatus;

  @Column('numeric', { precision: 17, scale: 2, nullable: true })
  domesticValue!: string | null;

  @Column('numeric', { precision: 17, scale: 2, nullable: true })
  required!: string | null;

  @Column('text', { nullable: true })
  determinationId!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;
}
