import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../kernel/dates.js';
import type { NoticeContent, Relief, SeizureGroundCode } from './rules/index.js';

/** Goods seized, and how it went on. */
@Entity()
export class Seizure {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  merchandiseId!: string;

  @Column('text', { nullable: true })
  detentionId!: string | null;

  /** The recorded right on which a ground rests. */
  @Column('text', { nullable: true })
  recordationId!: string | null;

  @Column('text', { array: true })
  grounds!: SeizureGroundCode[];

  @Column('text')
  power!: 'must' | 'may';

  @Column('boolean')
  prohibited!: boolean;

  @Column('boolean')
  hazard!: boolean;

  @Column('text')
  fpfCaseNumber!: string;

  @Column('date')
  seizedOn!: IsoDate;

  @Column('text')
  seizedBy!: string;

  @Column('text')
  place!: string;

  @Column('text')
  custodian!: string;

  @Column('numeric')
  quantity!: string;

  @Column('text')
  unit!: string;

  @Column('numeric', { precision: 17, scale: 2 })
  domesticValue!: string;

  @Column('text', { nullable: true })
  importerOrganisationId!: string | null;

  /** The last day on which the United States may sue, where it is known. */
  @Column('date', { nullable: true })
  limitationOn!: IsoDate | null;

  @Column('date', { nullable: true })
  noticeMailedOn!: IsoDate | null;

  @Column('text', { array: true })
  noticeContents!: NoticeContent[];

  @Column('text', { array: true })
  notifiedParties!: string[];

  @Column('date', { nullable: true })
  ownerNotifiedOn!: IsoDate | null;

  @Column('date', { nullable: true })
  firstPublishedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  endedAs!: 'remitted' | 'forfeited' | null;

  @Column('date', { nullable: true })
  endedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  relief!: Relief | null;

  /** Clocks whose end was told by an event. */
  @Column('text', { array: true })
  toldClocks!: string[];

  /** Times that run, as the law counts them: what is to be done is found by them. */
  @Column({ type: 'jsonb', insert: false })
  runningClocks?: { code: string; startedOn: string; dueOn: string }[];

  @Column('text')
  determinationId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
