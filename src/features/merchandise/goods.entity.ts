import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../kernel/dates.js';
import type { PartyRole } from './party-roles.js';
import type { GoodsState } from './rules/index.js';
import type { TransportMode } from './transport-modes.js';

/** Goods that arrived, with or without an entry. */
@Entity('merchandise')
export class Goods {
  @PrimaryColumn('text')
  id!: string;

  /** The goods they were split off from. */
  @Column('text', { nullable: true })
  parentId!: string | null;

  @Column('text')
  state!: GoodsState;

  @Column('date')
  stateSince!: IsoDate;

  @Column('text')
  modeOfTransport!: TransportMode;

  @Column('text', { nullable: true })
  portCode!: string | null;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('date', { nullable: true })
  importedOn!: IsoDate | null;

  /** As filed or as found. */
  @Column('text')
  description!: string;

  @Column('numeric')
  quantity!: string;

  @Column('text')
  unit!: string;

  @Column('text', { nullable: true })
  countryOfOrigin!: string | null;

  /** What appears on goods, packaging and labels: serial numbers, UPC, SKU, lot, batch and date codes. */
  @Column('text', { array: true })
  identifyingMarks!: string[];

  @Column('numeric', { precision: 17, scale: 2, nullable: true })
  enteredValue!: string | null;

  @Column('numeric', { precision: 17, scale: 2, nullable: true })
  price!: string | null;

  @Column('text', { nullable: true })
  entryNumber!: string | null;

  @Column('text', { nullable: true })
  importerNumber!: string | null;

  /** A social security number, encrypted. */
  @Column('text', { nullable: true })
  importerNumberSealed!: string | null;

  @Column('text', { nullable: true })
  bondNumber!: string | null;

  @Column('text', { nullable: true })
  importerId!: string | null;

  /** The organisation that answers for the goods and may read of them. */
  @Column('text', { nullable: true })
  importerOrganisationId!: string | null;

  /** The entry on record, once entries are. */
  @Column('text', { nullable: true })
  entryReference!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;

  @Column('text')
  recordedBy!: string;
}

/** A party on the goods, name and address as filed. */
@Entity()
export class MerchandiseParty {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  merchandiseId!: string;

  @Column('text')
  role!: PartyRole;

  @Column('text')
  name!: string;

  @Column('text')
  address!: string;

  @Column('text', { nullable: true })
  country!: string | null;

  @Column('text', { nullable: true })
  organisationId!: string | null;
}
