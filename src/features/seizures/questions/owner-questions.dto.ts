import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsQuantity, IsUsDollars } from '../../../platform/http/money.dto.js';
import { StandingGiven } from '../../recordations/index.js';
import { CONSENTED_TO, OWNER_PURPOSES, SEIZURE_GROUND_CODES } from '../rules/index.js';
import type { ConsentedTo, OwnerPurpose, SeizureGroundCode } from '../rules/index.js';
import { AskAboutSeizure } from './case-questions.dto.js';

/** Asks whether an owner's consent after a seizure counts on the day it was given. */
export class AskOwnerConsent extends AskAboutSeizure {
  /** To what.
   * @example "export"
   */
  @IsIn(CONSENTED_TO)
  consentsTo!: ConsentedTo;

  /** Whether it was given in writing.
   * @example true
   */
  @IsBoolean()
  inWriting!: boolean;

  /** The day the owner was notified of the seizure.
   * @example "2026-03-27"
   */
  @IsCivilDate()
  notifiedOn!: IsoDate;

  /** What whoever gave it was to the recordation. */
  @IsObject()
  @ValidateNested()
  @Type(() => StandingGiven)
  given!: StandingGiven;

  /** Whether the goods bear a counterfeit of the mark of this very recordation.
   * @example true
   */
  @IsBoolean()
  ownMark!: boolean;
}

/** A sample out of what was seized. */
export class SampleOfSeizure {
  /** How much was seized.
   * @example "300"
   */
  @IsQuantity()
  seizedQuantity!: string;

  /** In which unit.
   * @example "NO"
   */
  @IsString()
  @Length(1, 20)
  unit!: string;

  /** Its appraised domestic value.
   * @example "32000.00"
   */
  @IsUsDollars()
  appraisedValue!: string;

  /** What other samples take of it: asked for, out, or not come back as they were.
   * @example "0"
   */
  @IsQuantity()
  taken!: string;

  /** How much the sample is.
   * @example "1"
   */
  @IsQuantity()
  quantity!: string;

  /** What who asks for it says it is worth.
   * @example "500.00"
   */
  @IsUsDollars()
  statedValue!: string;
}

/** A bond behind a sample, with what it already carries. */
export class BondBehindSample {
  /** For one transaction, or for all.
   * @example "single_transaction"
   */
  @IsIn(['single_transaction', 'continuous'])
  kind!: 'single_transaction' | 'continuous';

  /** Activity code on CBP Form 301.
   * @example "15"
   */
  @Matches(/^\d{1,2}[A-Z]?$/)
  activityCode!: string;

  /** Its limit of liability.
   * @example "600.00"
   */
  @IsUsDollars()
  limitOfLiability!: string;

  /** What other samples require of it.
   * @example "0.00"
   */
  @IsUsDollars()
  committed!: string;

  /** The first day it is in force.
   * @example "2026-03-01"
   */
  @IsCivilDate()
  effectiveOn!: IsoDate;

  /** The day it ended or ends, if it does. */
  @IsOptional()
  @IsCivilDate()
  endsOn?: IsoDate;
}

/** Asks whether unredacted images or a sample are open to an owner after a seizure. */
export class AskOwnerRequest extends AskAboutSeizure {
  /** What is asked for.
   * @example "sample"
   */
  @IsIn(['unredacted_images', 'sample'])
  wants!: 'unredacted_images' | 'sample';

  /** For what.
   * @example "private_civil_remedy"
   */
  @IsIn(OWNER_PURPOSES)
  purpose!: OwnerPurpose;

  /** The day of the seizure.
   * @example "2026-03-27"
   */
  @IsCivilDate()
  seizedOn!: IsoDate;

  /** Its grounds.
   * @example ["counterfeit_mark"]
   */
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(SEIZURE_GROUND_CODES, { each: true })
  grounds!: SeizureGroundCode[];

  /** What whoever asks was to the recordation. */
  @IsObject()
  @ValidateNested()
  @Type(() => StandingGiven)
  requester!: StandingGiven;

  /** The sample asked for. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SampleOfSeizure)
  sample?: SampleOfSeizure;

  /** The bond behind it. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BondBehindSample)
  bond?: BondBehindSample;
}

/** Asks whether a sample can be taken of what was seized, and what it is worth. */
export class AskOwnerSample extends AskAboutSeizure {
  /** The request, where it is on record. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  sampleRequestId?: string;

  /** The sample. */
  @IsObject()
  @ValidateNested()
  @Type(() => SampleOfSeizure)
  sample!: SampleOfSeizure;
}
