import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { AN_IMPORTER_NUMBER } from '../filing/importer-number.fault.js';
import { IMPORTER_NUMBER } from '../rules/importer-number.js';
import { BUSINESS_RELATIONS, VERIFIED, VERIFIED_BY, VERIFIED_TO } from './fact-kinds.js';
import type { BusinessRelation, Verified, VerifiedBy, VerifiedTo } from './fact-kinds.js';

/** Names a business that the importer has, or had before (CBP Form 5106, block 3). */
export class AddRelatedBusiness {
  /** Whether it is a business of today or a previous one.
   * @example "previous"
   */
  @IsIn(BUSINESS_RELATIONS)
  relation: BusinessRelation;

  /** Its name.
   * @example "Spruce Hardware"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Its importer number; a social security number is kept encrypted and told by its last four digits.
   * @example "12-3456789EV"
   */
  @IsOptional()
  @Matches(IMPORTER_NUMBER, AN_IMPORTER_NUMBER)
  number?: string;

  /** Since when it is known to be so.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** What it is known by.
   * @example "CBP Form 5106, block 3"
   */
  @IsString()
  @Length(1, 1000)
  evidence: string;
}

/** Records whether the importer, or a place of it, was found to exist (19 USC 4320(b)(1)(A)). */
export class RecordVerification {
  /** What was verified.
   * @example "place_of_business"
   */
  @IsIn(VERIFIED)
  of: Verified;

  /** What was found.
   * @example "exists"
   */
  @IsIn(VERIFIED_TO)
  found: VerifiedTo;

  /** How.
   * @example "visit"
   */
  @IsIn(VERIFIED_BY)
  by: VerifiedBy;

  /** On which day.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  on: IsoDate;

  /** What it is known by.
   * @example "Report of a visit, 2026-118"
   */
  @IsString()
  @Length(1, 1000)
  evidence: string;
}
