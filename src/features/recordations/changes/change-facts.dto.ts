import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { RIGHT_TYPES } from '../rules/right.js';
import type { RightType } from '../rules/right.js';

/** What every question about a recordation names. */
export class RecordationFacts {
  /** The recordation it is about, where there is one.
   * @example "rec_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^rec_[0-9a-z]{26}$/)
  recordationId?: string;

  /** Which right.
   * @example "trademark"
   */
  @IsIn(RIGHT_TYPES)
  right: RightType;

  /** Legal time: the day of the act.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;
}

/** Asks from when to when a recordation protects. */
export class AssessTerm extends RecordationFacts {
  /** The day customs approved it.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  approvedOn: IsoDate;

  /** A mark's own last day.
   * @example "2029-01-20"
   */
  @IsOptional()
  @IsCivilDate()
  registrationExpiresOn?: IsoDate;

  /** The day ownership of a work ends, where known.
   * @example "2040-12-31"
   */
  @IsOptional()
  @IsCivilDate()
  ownershipEndsOn?: IsoDate;

  /** Whether it rests on a pending copyright application.
   * @example false
   */
  @IsBoolean()
  provisional: boolean;
}

/** More time to renew, as customs granted it. */
export class ExtensionInput {
  /** The day it was asked for.
   * @example "2026-03-20"
   */
  @IsCivilDate()
  requestedOn: IsoDate;

  /** The last day it gives.
   * @example "2026-07-15"
   */
  @IsCivilDate()
  until: IsoDate;
}

/** Asks whether a recordation may be renewed, and for what fee. */
export class AssessRenewal extends RecordationFacts {
  /** The last day of its term.
   * @example "2026-01-15"
   */
  @IsCivilDate()
  expiresOn: IsoDate;

  /** How many international classes it covers.
   * @example 1
   */
  @IsInt()
  @Min(0)
  @Max(45)
  classes: number;

  /** The last day of the renewed registration.
   * @example "2036-01-15"
   */
  @IsOptional()
  @IsCivilDate()
  registrationExpiresOn?: IsoDate;

  /** Whether title is in the applicant.
   * @example true
   */
  @IsBoolean()
  titleInApplicant: boolean;

  /** More time, where customs granted it. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ExtensionInput)
  extension?: ExtensionInput;
}

/** Asks whether a recordation goes on for a new owner, and for what fee. */
export class AssessTransfer extends RecordationFacts {
  /** Whether it protects on the day.
   * @example true
   */
  @IsBoolean()
  recordationActive: boolean;

  /** The day ownership passed.
   * @example "2026-02-10"
   */
  @IsCivilDate()
  transferredOn: IsoDate;

  /** Whether the registration shows title in the new owner.
   * @example true
   */
  @IsBoolean()
  titleInNewOwner: boolean;

  /** Whether the new owner's particulars are complete.
   * @example true
   */
  @IsBoolean()
  particularsComplete: boolean;

  /** Whether the rights passed for a time only.
   * @example false
   */
  @IsBoolean()
  limitedInTime: boolean;

  /** Whether that limit is described.
   * @example false
   */
  @IsBoolean()
  limitDescribed: boolean;

  /** Whether the fee was paid.
   * @example true
   */
  @IsBoolean()
  feePaid: boolean;
}
