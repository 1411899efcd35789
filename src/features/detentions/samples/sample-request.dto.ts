import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsQuantity, IsUsDollars } from '../../../platform/http/money.dto.js';

/** The bond that stands behind a sample. */
export class SampleBondOffered {
  /** Number of the bond.
   * @example "26A004417"
   */
  @IsString()
  @Length(1, 20)
  bondNumber: string;

  /** Single transaction or continuous.
   * @example "single_transaction"
   */
  @IsIn(['single_transaction', 'continuous'])
  kind: 'single_transaction' | 'continuous';

  /** Activity code on CBP Form 301.
   * @example "15"
   */
  @Matches(/^\d{1,2}[A-Z]?$/)
  activityCode: string;

  /** Limit of liability in US dollars.
   * @example "1000.00"
   */
  @IsUsDollars()
  limitOfLiability: string;

  /** First day.
   * @example "2026-03-01"
   */
  @IsCivilDate()
  effectiveOn: IsoDate;

  /** The day it ends, if it does. */
  @IsOptional()
  @IsCivilDate()
  endsOn?: IsoDate;
}

/** Asks for a sample of detained goods. */
export class RequestSample {
  /** Whether identifying marks, names and addresses are to be removed.
   * @example "redacted"
   */
  @IsIn(['redacted', 'unredacted'])
  kind: 'redacted' | 'unredacted';

  /** How many or how much, in the unit of the goods.
   * @example "1"
   */
  @IsQuantity()
  quantity: string;

  /** What for.
   * @example "Examination of the movement"
   */
  @IsString()
  @Length(1, 1000)
  purpose: string;

  /** The bond, where it is at hand; no sample leaves without one. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SampleBondOffered)
  bond?: SampleBondOffered;
}

/** Gives a sample that was asked for. */
export class GiveSample {
  /** Domestic value of the sample in US dollars.
   * @example "400.00"
   */
  @IsUsDollars()
  domesticValue: string;

  /** The bond, where it was not named with the request. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SampleBondOffered)
  bond?: SampleBondOffered;
}
