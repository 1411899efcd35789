import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../kernel/dates.js';
import type { Infringement } from '../detentions/rules/index.js';
import type { DisclosureField, OutsideField, RequesterStanding, Stage } from './rules/index.js';

/** In which standing somebody is told; agents read what those are told for whom they act. */
export type DisclosureStanding = Exclude<RequesterStanding, 'none' | 'registered_agent'>;

/** One case of goods, for one recordation and one recipient: the frame of what was disclosed. */
@Entity()
export class Disclosure {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  merchandiseId!: string;

  @Column('text', { nullable: true })
  detentionId!: string | null;

  @Column('text', { nullable: true })
  abandonmentId!: string | null;

  @Column('text')
  recordationId!: string;

  @Column('text')
  recipientOrganisationId!: string;

  /** The recipient, once something has left: before that the case is not its to know. */
  @Column('text', { nullable: true })
  readerOrganisationId!: string | null;

  @Column('text', { nullable: true })
  importerOrganisationId!: string | null;

  @Column('text')
  standing!: DisclosureStanding;

  @Column('text')
  infringement!: Infringement;

  @Column('text')
  stage!: Stage;

  /** Whether a duty was, or is, met late. */
  @Column('boolean')
  late!: boolean;

  @Column('text', { array: true })
  lateFields!: DisclosureField[];

  /** What has not left, in the words for the outside, as of that day. */
  @Column('jsonb')
  notLeft!: readonly OutsideField[];

  /** The last day on which the law was asked. */
  @Column('date')
  evaluatedOn!: IsoDate;

  @Column('text', { nullable: true })
  determinationId!: string | null;

  /** The day on which something first left. */
  @Column('date', { nullable: true })
  openedOn!: IsoDate | null;

  @Column('timestamptz')
  recordedAt!: Date;
}
