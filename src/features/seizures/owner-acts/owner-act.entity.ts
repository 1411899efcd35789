import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';
import { SampleCustodyColumns } from '../../merchandise/index.js';
import type { SampleStatus } from '../../merchandise/index.js';
import type { ConsentedTo, OwnerPurpose } from '../rules/index.js';
import { Seizure } from '../seizure.entity.js';

/** What the owner of a right asked for after the seizure. */
@Entity('seizure_owner_request')
@Index('seizure_owner_request_by_seizure', ['seizureId', 'id'])
@Index('seizure_owner_request_by_organisation', ['organisationId', 'id'])
@Index('seizure_owner_request_by_bond', ['bondNumber'], { where: `status in ('released', 'return_demanded')` })
export class OwnerRequest extends SampleCustodyColumns {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'seizure_owner_request_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey(() => Seizure, { name: 'seizure_owner_request_of' })
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
@Unique('seizure_owner_consent_once', ['seizureId', 'consentsTo'])
@Index('seizure_owner_consent_by_organisation', ['organisationId', 'id'])
export class OwnerConsent {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'seizure_owner_consent_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey(() => Seizure, { name: 'seizure_owner_consent_of' })
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
