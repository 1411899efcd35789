import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { AbandonmentBasis, AllowanceDecision, BasisFacts, TradeLaw } from './rules/index.js';

/** Goods given up, or asked to be. */
@Entity()
export class Abandonment {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  merchandiseId!: string;

  @Column('text', { nullable: true })
  importerOrganisationId!: string | null;

  @Column('text')
  basis!: AbandonmentBasis;

  /** What the test of the basis was made on. */
  @Column('jsonb')
  circumstances!: BasisFacts;

  /** Who asked customs to take the goods, by name. */
  @Column('text')
  requester!: string;

  @Column('date')
  requestedOn!: IsoDate;

  @Column('text')
  requestedBy!: string;

  @Column('text')
  formReference!: string;

  @Column('text', { nullable: true })
  suspectedLaw!: TradeLaw | null;

  @Column('text', { array: true })
  recordationIds!: string[];

  @Column('text')
  state!: 'requested' | 'accepted' | 'refused';

  @Column('date', { nullable: true })
  acceptedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  acceptedBy!: string | null;

  @Column('date', { nullable: true })
  refusedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  refusalReason!: string | null;

  @Column('text', { nullable: true })
  determinationId!: string | null;

  @Column('text', { nullable: true })
  allowanceOutcome!: AllowanceDecision['outcome'] | null;

  @Column('date', { nullable: true })
  allowanceLastDay!: IsoDate | null;

  @Column('text', { nullable: true })
  allowanceDeterminationId!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;
}

/** Whether a successful importation of abandoned goods would have violated the trade laws; never changed. */
@Entity()
export class AbandonmentFinding {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  abandonmentId!: string;

  @Column('boolean')
  believed!: boolean;

  @Column('text', { array: true })
  laws!: TradeLaw[];

  @Column('text', { array: true })
  grounds!: string[];

  @Column('date')
  foundOn!: IsoDate;

  @Column('text')
  foundBy!: string;

  @Column('text')
  finderRole!: Role;

  @Column('text')
  determinationId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
