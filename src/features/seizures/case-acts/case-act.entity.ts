import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Relief } from '../rules/index.js';

/** A petition for remission, and what was decided on it. */
@Entity('seizure_petition')
export class Petition {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  seizureId!: string;

  @Column('boolean')
  supplemental!: boolean;

  @Column('date')
  filedOn!: IsoDate;

  @Column('text')
  filedBy!: string;

  @Column('text')
  petitioner!: string;

  @Column('text')
  reliefAsked!: Relief;

  @Column('text')
  statement!: string;

  @Column('text')
  timeliness!: 'filed_in_time' | 'filed_late';

  @Column('date', { nullable: true })
  decidedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  decision!: 'granted' | 'denied' | null;

  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  determinationId!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;
}

/** A claim to seized goods. */
@Entity('seizure_claim')
export class Claim {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  seizureId!: string;

  @Column('date')
  filedOn!: IsoDate;

  @Column('text')
  filedBy!: string;

  @Column('text')
  claimant!: string;

  @Column('numeric', { precision: 17, scale: 2 })
  bond!: string;

  @Column('boolean')
  tooPoorForBond!: boolean;

  @Column('text')
  standing!: 'valid' | 'late' | 'bond_missing';

  @Column('text')
  determinationId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}

/** One person's part in one seizure of counterfeits, counted per person. */
@Entity('seizure_fine')
export class Fine {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  seizureId!: string;

  @Column('text')
  partyId!: string;

  @Column('text')
  personKey!: string;

  @Column('integer')
  ordinal!: number;

  @Column('numeric', { precision: 19, scale: 2, nullable: true })
  genuineValue!: string | null;

  @Column('numeric', { precision: 19, scale: 2, nullable: true })
  maximum!: string | null;

  @Column('numeric', { precision: 19, scale: 2, nullable: true })
  amount!: string | null;

  @Column('date')
  assessedOn!: IsoDate;

  @Column('text')
  determinationId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
