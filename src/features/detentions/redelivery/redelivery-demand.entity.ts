import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';
import type { RedeliveryKind } from '../rules/index.js';

/** A demand to bring released goods back into customs custody. */
@Entity('redelivery_demand')
export class RedeliveryNotice {
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
  kind!: RedeliveryKind;

  @Column('text')
  reason!: string;

  @Column('date')
  demandedOn!: IsoDate;

  @Column('text')
  demandedBy!: string;

  @Column('date', { nullable: true })
  demandBy!: IsoDate | null;

  @Column('date')
  dueOn!: IsoDate;

  @Column('numeric', { precision: 17, scale: 2 })
  liquidatedDamages!: string;

  @Column('date', { nullable: true })
  compliedOn!: IsoDate | null;

  @Column('text')
  determinationId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
