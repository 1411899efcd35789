import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../kernel/dates.js';
import type { LegalClock } from './clocks.js';
import type { DetentionStatus } from './detention-status.js';
import type { AgencyLaw, Arrival, Extension, Infringement, NoticeForm, Track } from './rules/index.js';

/** What the notice of detention tells (19 CFR 151.16(c)). */
export interface NoticeContent {
  readonly specificReason: string;
  readonly anticipatedLength: string;
  readonly tests: string | null;
  readonly helpfulInformation: string | null;
  /** How travellers and addressees of mail are told; left out for all other goods, which are told in writing. */
  readonly form?: NoticeForm['form'];
}

/** How restricted articles came with their importer or by mail, as it was put on record; the value in words. */
export interface RecordedArrival extends Omit<Arrival, 'value'> {
  readonly value: string | null;
}

/** How the final determination came out; `no_infringement` releases the goods too. */
export type DeterminationOutcome = 'released' | 'no_infringement' | 'excluded';

/** Goods held for a decision on whether they may enter. */
@Entity()
export class Detention {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  merchandiseId!: string;

  @Column('text', { nullable: true })
  importerOrganisationId!: string | null;

  /** The rights holder that something of it was disclosed to, and that therefore knows of it; null before. */
  @Column('text', { nullable: true })
  rightsHolderOrganisationId!: string | null;

  @Column('text', { nullable: true })
  recordationId!: string | null;

  @Column('text')
  track!: Track;

  @Column('jsonb', { nullable: true })
  arrival!: RecordedArrival | null;

  @Column('text')
  decidingAgency!: string;

  /** The act under which another agency decides, where it gives times of its own and is on record. */
  @Column('text', { nullable: true })
  agencyLaw!: AgencyLaw | null;

  @Column('text', { nullable: true })
  suspectedInfringement!: Infringement | null;

  @Column('integer', { nullable: true })
  internationalClass!: number | null;

  @Column('text')
  grounds!: string;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text')
  status!: DetentionStatus;

  @Column('date', { nullable: true })
  presentedOn!: IsoDate | null;

  @Column('date', { nullable: true })
  decidedOn!: IsoDate | null;

  /** The last day to decide, where silence detained the goods. */
  @Column('date', { nullable: true })
  deemedDetainedOn!: IsoDate | null;

  @Column('date', { nullable: true })
  noticeOn!: IsoDate | null;

  @Column('jsonb', { nullable: true })
  notice!: NoticeContent | null;

  @Column('date', { nullable: true })
  determinedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  determination!: DeterminationOutcome | null;

  @Column('text', { nullable: true })
  determinationReason!: string | null;

  @Column('date', { nullable: true })
  deemedExcludedOn!: IsoDate | null;

  @Column('date', { nullable: true })
  endedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  endedAs!: DetentionStatus | null;

  @Column('jsonb')
  extensions!: readonly Extension[];

  @Column('date', { nullable: true })
  extendedTo!: IsoDate | null;

  /** The last demand for redelivery of chemical substances, from which a time of its own runs. */
  @Column('date', { nullable: true })
  redeliveryDemandedOn!: IsoDate | null;

  /** The finding that the owner's examination or testing would help (19 USC 1628a). */
  @Column('date', { nullable: true })
  wouldAssistOn!: IsoDate | null;

  @Column('text', { nullable: true })
  wouldAssistReason!: string | null;

  @Column('jsonb')
  clocks!: readonly LegalClock[];

  @Column('date', { nullable: true })
  decideBy!: IsoDate | null;

  @Column('date', { nullable: true })
  determineBy!: IsoDate | null;

  /** The stored answers each act stood on, oldest first. */
  @Column('text', { array: true })
  determinationIds!: string[];

  @Column('timestamptz')
  recordedAt!: Date;

  @Column('text')
  recordedBy!: string;
}
