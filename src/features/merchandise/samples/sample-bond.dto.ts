import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';

/** A bond offered for a sample. */
export class BondForSample {
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

  /** What samples already out under it require, in US dollars.
   * @example "0.00"
   */
  @IsUsDollars()
  committed: string;

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

/** Asks what bond a sample requires, and whether one covers it. */
export class AskSampleBond {
  /** Legal time: the day the sample leaves.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** The request it is about, of a detention or after a seizure, where it is about one on record. */
  @IsOptional()
  @Matches(/^(smp|orq)_[0-9a-z]{26}$/)
  sampleRequestId?: string;

  /** Domestic value of the sample in US dollars.
   * @example "800.00"
   */
  @IsUsDollars()
  domesticValue: string;

  /** The bond, where there is one. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BondForSample)
  bond?: BondForSample | null;
}
