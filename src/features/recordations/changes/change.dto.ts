import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { OwnerInput } from '../filing/record-right.dto.js';
import { ExtensionInput } from './change-facts.dto.js';

const DECISIONS = ['approve', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Decides on an application to record a right. */
export class DecideApplication {
  /** What is decided.
   * @example "approve"
   */
  @IsIn(DECISIONS)
  decision: Decision;

  /** Why; the applicant reads it.
   * @example "Status copy and title agree."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;

  /** Whether protection against gray-market goods is granted, where it was asked for.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  grayMarketGranted?: boolean;

  /** Whether protection against physically and materially different goods is granted, where it was asked for.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  leverGranted?: boolean;
}

/** Applies to renew a recordation. */
export class RenewRecordation {
  /** Trademark: the last day of the renewed registration.
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

  /** More time, entered by customs where it was granted. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ExtensionInput)
  extension?: ExtensionInput;
}

/** Decides on an application to renew. */
export class DecideRenewal {
  /** What is decided.
   * @example "approve"
   */
  @IsIn(DECISIONS)
  decision: Decision;

  /** Why; the owner reads it.
   * @example "Registration renewed."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** Continues a recordation in the name of a new owner. */
export class TransferRecordation {
  /** The new owner's organisation.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @Matches(/^org_[0-9a-z]{26}$/)
  newOwnerOrganisationId: string;

  /** The new owner. */
  @IsObject()
  @ValidateNested()
  @Type(() => OwnerInput)
  owner: OwnerInput;

  /** The day ownership passed by the instrument.
   * @example "2026-02-10"
   */
  @IsCivilDate()
  transferredOn: IsoDate;

  /** Whether the registration shows title in the new owner.
   * @example true
   */
  @IsBoolean()
  titleInNewOwner: boolean;

  /** Whether the rights passed for a time only.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  limitedInTime?: boolean;

  /** How they are limited.
   * @example "Until 2031-12-31"
   */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  limit?: string;

  /** How the payment of the fee is found again.
   * @example "PAY-2026-004711"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  paymentReference?: string;
}

const GROUNDS = ['at_request', 'disuse', 'registration_ended', 'ownership_ended'] as const;

/** Ends a recordation before its term. */
export class CancelRecordation {
  /** Why it ends; owners cancel at their own request, the other grounds are for customs to find.
   * @example "registration_ended"
   */
  @IsIn(GROUNDS)
  ground: (typeof GROUNDS)[number];

  /** The first day without protection.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  on: IsoDate;

  /** What shows it.
   * @example "Registration cancelled under section 8."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;
}
