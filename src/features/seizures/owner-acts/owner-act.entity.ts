import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';
import { SampleCustodyColumns } from '../../merchandise/index.js';
import type { SampleStatus } from '../../merchandise/index.js';
import type { ConsentedTo, OwnerPurpose } from '../rules/index.js';

/** What the owner of a right asked for after the seizure. */
@Entity('seizure_owner_request')
export class OwnerRequest extends SampleCustodyColumns {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  seizureId!: string;

  @Column('text')
  recordationId!: string;

  @Column('text')
  organisationId!: string;

  @Column('text')
  wants!: 'unredacted_images' | 'sample';

  @Column('text')
  purpose!: OwnerPurpose;

  @Column('date')
  requestedOn!: IsoDate;

  @Column('numeric', { nullable: true })
  sampleQuantity!: string | null;

  @Column('numeric', { precision: 17, scale: 2, nullable: true })
  sampleDomesticValue!: string | null;

  /** Where the sample is; null where images are asked for. */
  @Column('text', { nullable: true })
  status!: SampleStatus | null;

  /** What this sample commits of the bond while it is out. */
  @Column('numeric', { precision: 17, scale: 2, nullable: true })
  bondRequired!: string | null;

  @Column('text')
  determinationId!: string;

  /** The stored answer on its bond, of the day it left. */
  @Column('text', { nullable: true })
  bondDeterminationId!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;
}

/** What the owner of the right consented to in writing instead of forfeiture. */
@Entity('seizure_owner_consent')
export class OwnerConsent {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  seizureId!: string;

  @Column('text')
  recordationId!: string;

  @Column('text')
  organisationId!: string;

  @Column('text')
  consentsTo!: ConsentedTo;

  @Column('date')
  givenOn!: IsoDate;

  /** How the writing is found again. */
  @Column('text')
  document!: string;

  @Column('text')
  determinationId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
