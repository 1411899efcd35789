import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../platform/http/money.dto.js';
import { IsIsoCountry, IsJurisdiction } from '../duties/index.js';
import { ENTITY_TYPES } from '../importers/rules/nonresident.js';
import type { EntityType } from '../importers/rules/nonresident.js';
import { CTPAT_STATUSES } from './rules/program-exemption.js';
import type { CtpatStatus } from './rules/program-exemption.js';

/** Standing in the Customs-Trade Partnership Against Terrorism. */
export class CtpatFacts {
  /** Status.
   * @example "validated"
   */
  @IsOptional()
  @IsIn(CTPAT_STATUSES)
  status?: CtpatStatus | null;

  /** Tier, 1 to 3.
   * @example 3
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  tier?: number | null;
}

/** Whether antidumping or countervailing duties were ever left unpaid or paid late. */
export class PaymentRecordFacts {
  /** Ever not paid in full by the importer itself.
   * @example false
   */
  @IsBoolean()
  unpaid: boolean;

  /** Ever paid after the due date.
   * @example false
   */
  @IsBoolean()
  late: boolean;
}

/** The importer's facts. */
export class QuotedImporterFacts {
  /** What kind of person it is.
   * @example "corporation"
   */
  @IsIn(ENTITY_TYPES)
  entityType: EntityType;

  /** Date of its first entry of any goods; `null` where it has never imported.
   * @example null
   */
  @ValidateIf((_, value) => value !== null)
  @IsCivilDate()
  firstEntryOn: IsoDate | null;

  /** Where it is organized: ISO 3166-1 alpha-2, in the United States ISO 3166-2.
   * @example "US-DE"
   */
  @IsOptional()
  @IsJurisdiction()
  jurisdictionOfOrganization?: string | null;

  /** For individuals: citizenship, ISO 3166-1 alpha-2.
   * @example "US"
   */
  @IsOptional()
  @IsIsoCountry()
  citizenship?: string | null;

  /** For individuals: lawfully admitted for permanent residence.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  lawfulPermanentResident?: boolean;

  /** Of a nonresident corporation: whether it has qualified to do business in the State where its agent acts under a power of attorney (19 CFR 141.37); left out: not known.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  qualifiedInState?: boolean;

  /** C-TPAT standing; `null` or left out where it does not take part. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CtpatFacts)
  ctpat?: CtpatFacts | null;

  /** Left out: not known, and the answer says so. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PaymentRecordFacts)
  adcvdPaymentRecord?: PaymentRecordFacts;

  /** Limit of liability of the continuous bond it has, in US dollars.
   * @example "50000.00"
   */
  @IsOptional()
  @IsUsDollars()
  existingBondAmount?: string | null;
}
