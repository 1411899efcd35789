import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';

/** Goods for which nobody made entry. */
@Entity()
@Unique('general_order_once', ['merchandiseId'])
@Index('general_order_by_importer', ['importerOrganisationId', 'id'])
export class GeneralOrder {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'general_order_pkey' })
  id!: string;

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

  @Column('text')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
