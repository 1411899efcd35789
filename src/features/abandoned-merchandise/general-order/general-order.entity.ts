import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GoodsState } from '../../merchandise/rules/index.js';
import type { IsoDate } from '../../../kernel/dates.js';

/** Goods for which nobody made entry. */
@Entity()
export class GeneralOrder {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  merchandiseId!: string;

  @Column('text', { nullable: true })
  importerOrganisationId!: string | null;

  /** The day of landing, of arrival, or of receipt under a permit to transfer. */
  @Column('date')
  landedOn!: IsoDate;

  @Column('date')
  importedOn!: IsoDate;

  @Column('numeric', { precision: 17, scale: 2, nullable: true })
  billValue!: string | null;

  @Column('date', { nullable: true })
  carrierNotifiedOn!: IsoDate | null;

  /** The day every known interested party was told that title would vest. */
  @Column('date', { nullable: true })
  vestingNoticeOn!: IsoDate | null;

  /** The day the goods were entered and everything due was paid. */
  @Column('date', { nullable: true })
  redeemedOn!: IsoDate | null;

  /** From this day the goods are unclaimed. */
  @Column('date')
  unclaimedOn!: IsoDate;

  /** The day on which title vests, once notice was given. */
  @Column('date', { nullable: true })
  vestsOn!: IsoDate | null;

  /** The day the goods left general order for good, whichever way they went. */
  @Column('date', { nullable: true })
  endedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  endedAs!: GoodsState | null;

  @Column('text')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
