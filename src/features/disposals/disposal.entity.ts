import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../kernel/dates.js';
import type { StandingFacts } from '../recordations/rules/standing.js';
import type { DisposalRoute, Violation } from './rules/index.js';

/** What an officer found about goods that decides how they may be disposed of; never changed. */
@Entity()
export class DisposalAssessment {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  merchandiseId!: string;

  @Column('date')
  assessedOn!: IsoDate;

  @Column('text')
  assessedBy!: string;

  /** Where neither a seizure nor an abandonment says it. */
  @Column('text', { nullable: true })
  violation!: Violation | null;

  /** Unsafe or a hazard to health; null until someone has looked. */
  @Column('boolean', { nullable: true })
  hazard!: boolean | null;

  @Column('boolean')
  exportBarred!: boolean;

  @Column('boolean')
  agencyNeed!: boolean;

  @Column('boolean')
  charityNeed!: boolean;

  @Column('boolean')
  perishable!: boolean;

  @Column('boolean')
  saleCoversCosts!: boolean;

  @Column('boolean')
  agencyApproved!: boolean;

  @Column('date', { nullable: true })
  redeliveryDemandBy!: IsoDate | null;

  @Column('timestamptz')
  recordedAt!: Date;
}

/** What the owner of a right consented to for goods that customs disposes of. */
@Entity()
export class DisposalConsent {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  merchandiseId!: string;

  @Column('text')
  recordationId!: string;

  @Column('text')
  organisationId!: string;

  @Column('text', { array: true })
  routes!: DisposalRoute[];

  /** How the writing is found again. */
  @Column('text')
  document!: string;

  @Column('date')
  givenOn!: IsoDate;

  /** The last day it holds. */
  @Column('date', { nullable: true })
  expiresOn!: IsoDate | null;

  @Column('date', { nullable: true })
  withdrawnOn!: IsoDate | null;

  /** What its giver was to the recordation on the day. */
  @Column('jsonb')
  given!: Pick<StandingFacts, 'relation' | 'grant'>;

  @Column('text')
  determinationId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}

/** An order to dispose of goods by one route. */
@Entity()
export class DisposalOrder {
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
  route!: DisposalRoute;

  @Column('text')
  violation!: Violation;

  @Column('date')
  orderedOn!: IsoDate;

  @Column('text')
  orderedBy!: string;

  @Column('numeric')
  quantity!: string;

  @Column('text')
  unit!: string;

  /** What must be done or shown on the way. */
  @Column('text', { array: true })
  conditions!: string[];

  @Column('date', { nullable: true })
  closedOn!: IsoDate | null;

  @Column('text')
  determinationId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}

/** One act that carried out an order; never changed. */
@Entity()
export class DisposalAct {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  orderId!: string;

  @Column('date')
  performedOn!: IsoDate;

  @Column('numeric')
  quantity!: string;

  @Column('text')
  unit!: string;

  @Column('text')
  certificateForm!: string;

  @Column('text')
  certificateNumber!: string;

  @Column('text')
  witnessedBy!: string;

  @Column('numeric', { precision: 17, scale: 2 })
  costs!: string;

  @Column('numeric', { precision: 17, scale: 2 })
  proceeds!: string;

  @Column('boolean')
  closing!: boolean;

  @Column('text')
  recordedBy!: string;

  @Column('text')
  determinationId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
