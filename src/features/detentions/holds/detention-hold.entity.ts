import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';

/** Why goods, or word of them, are held back beyond the detention itself. */
export const HOLD_KINDS = ['law_enforcement', 'national_security', 'agency', 'other_interdiction'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** A hold or other interdiction; that there is one is for officers alone. */
@Entity()
export class DetentionHold {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  detentionId!: string;

  @Column('text')
  kind!: HoldKind;

  @Column('text')
  ground!: string;

  /** How it is carried out. */
  @Column('text')
  mode!: string;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text', { nullable: true })
  agency!: string | null;

  /** The authority that decided to withhold, while it lasts, even what the law makes a duty. */
  @Column('text', { nullable: true })
  withholdsDutiesBy!: string | null;

  @Column('date')
  placedOn!: IsoDate;

  @Column('text')
  placedBy!: string;

  @Column('date', { nullable: true })
  releasedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  releasedBy!: string | null;

  @Column('text', { nullable: true })
  releaseReason!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;
}
