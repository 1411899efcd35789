import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';
import { SampleCustodyColumns } from '../../merchandise/index.js';
import type { SampleStatus } from '../../merchandise/index.js';

/** A sample asked for, given against a bond, and returned or certified lost, damaged or destroyed. */
@Entity()
export class SampleRequest extends SampleCustodyColumns {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
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
