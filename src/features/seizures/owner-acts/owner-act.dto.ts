import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsQuantity, IsUsDollars } from '../../../platform/http/money.dto.js';
import { CONSENTED_TO, OWNER_PURPOSES } from '../rules/index.js';
import type { ConsentedTo, OwnerPurpose } from '../rules/index.js';

/** The bond that holds the importer harmless while a sample is out. */
export class SampleBondGiven {
  /** Its number.
   * @example "26C000123"
   */
  @IsString()
  @Length(1, 50)
  number!: string;

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

  /** The first day it is in force.
   * @example "2026-03-01"
   */
  @IsCivilDate()
  effectiveOn!: IsoDate;

  /** The day it ended or ends, if it does.
   * @example "2027-03-01"
   */
  @IsOptional()
  @IsCivilDate()
  endsOn?: IsoDate;
}

/** The sample asked for. */
export class SampleAsked {
  /** How much, in the unit of the goods.
   * @example "1"
   */
  @IsQuantity()
  quantity!: string;

  /** Its domestic value; counts for the bond where it is more than its share of the appraised value of the seizure.
   * @example "500.00"
   */
  @IsUsDollars()
  domesticValue!: string;

  /** The bond for it. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SampleBondGiven)
  bond?: SampleBondGiven;
}

/** Asks for unredacted images or a sample after the seizure. */
export class AskAfterSeizure {
  /** What is asked for.
   * @example "unredacted_images"
   */
  @IsIn(['unredacted_images', 'sample'])
  wants!: 'unredacted_images' | 'sample';

  /** For what.
   * @example "private_civil_remedy"
   */
  @IsIn(OWNER_PURPOSES)
  purpose!: OwnerPurpose;

  /** The day of the request.
   * @example "2026-04-01"
   */
  @IsCivilDate()
  requestedOn!: IsoDate;

  /** The sample, where one is asked for. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SampleAsked)
  sample?: SampleAsked;

  /** On whose behalf an officer files it; others file for their own organisation. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  organisationId?: string;
}

/** Consents in writing to something other than forfeiture. */
export class ConsentAfterSeizure {
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

  /** How the writing is found again.
   * @example "Letter of 10 April 2026, file 26-118"
   */
  @IsString()
  @Length(1, 200)
  document!: string;

  /** The day it was given.
   * @example "2026-04-10"
   */
  @IsCivilDate()
  givenOn!: IsoDate;

  /** On whose behalf an officer files it; others file for their own organisation. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  organisationId?: string;
}
