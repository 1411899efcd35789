import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { HOLD_KINDS } from './detention-hold.entity.js';

/** Places a hold or records another interdiction. */
export class PlaceHold {
  /** What kind.
   * @example "law_enforcement"
   */
  @IsIn(HOLD_KINDS)
  kind: (typeof HOLD_KINDS)[number];

  /** Why.
   * @example "Open investigation of the consignor"
   */
  @IsString()
  @Length(1, 2000)
  ground: string;

  /** How it is carried out.
   * @example "No word to the rights holder"
   */
  @IsString()
  @Length(1, 500)
  mode: string;

  /** Where. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  place?: string;

  /** The agency that asks for it; needed for the kind `agency`.
   * @example "HSI"
   */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9-]{1,15}$/)
  agency?: string;

  /**
   * Who decided that it withholds even what the law makes a duty, such as the eight items after seizure: office and
   * name. Left out, duties are met under the hold. No rule provides for it, so that it is shown as policy, and the
   * clocks run on.
   * @example "Executive Director, Trade Remedy Law Enforcement"
   */
  @IsOptional()
  @IsString()
  @Length(3, 200)
  withholdsDutiesBy?: string;

  /** First day; today where it is left out.
   * @example "2026-03-10"
   */
  @IsOptional()
  @IsCivilDate()
  placedOn?: IsoDate;
}

/** Lifts a hold. */
export class ReleaseHold {
  /** The hold.
   * @example "hld_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @Matches(/^hld_[0-9a-z]{26}$/)
  holdId: string;

  /** Why.
   * @example "The investigation is closed."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;
}
