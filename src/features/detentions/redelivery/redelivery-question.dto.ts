import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { REDELIVERY_KINDS } from '../rules/index.js';

/** Asks whether released goods may be demanded back on a day, by when they are due, and what a default costs. */
export class AskRedelivery {
  /** Legal time: the day of the demand.
   * @example "2026-04-03"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** The demand it is about, where it is about one on record. */
  @IsOptional()
  @Matches(/^rdd_[0-9a-z]{26}$/)
  demandId?: string;

  /** The day of the demand.
   * @example "2026-04-03"
   */
  @IsCivilDate()
  demandedOn: IsoDate;

  /** Why the goods are called back.
   * @example "marking"
   */
  @IsIn(REDELIVERY_KINDS)
  kind: (typeof REDELIVERY_KINDS)[number];

  /** Date of entry.
   * @example "2026-03-04"
   */
  @IsOptional()
  @IsCivilDate()
  enteredOn?: IsoDate | null;

  /** Date of release. */
  @IsOptional()
  @IsCivilDate()
  releasedOn?: IsoDate | null;

  /** The day of examination at the importer's premises. */
  @IsOptional()
  @IsCivilDate()
  examinedAtPremisesOn?: IsoDate | null;

  /** The day FDA refused admission. */
  @IsOptional()
  @IsCivilDate()
  refusedOn?: IsoDate | null;

  /** The end of a conditional release. */
  @IsOptional()
  @IsCivilDate()
  conditionalUntil?: IsoDate | null;

  /** The day the liquidation became final. */
  @IsOptional()
  @IsCivilDate()
  liquidationFinalOn?: IsoDate | null;

  /** Value of the goods in US dollars.
   * @example "1200.00"
   */
  @IsUsDollars()
  value: string;

  /** Restricted or prohibited goods, or alcohol.
   * @example false
   */
  @IsBoolean()
  restricted: boolean;
}
