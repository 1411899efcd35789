import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { PROTEST_STANDINGS } from '../rules/refund-way.js';
import type { ProtestStanding } from '../rules/refund-way.js';

/** What was deposited under a heading of Chapter 99. */
export class StatedAdditionalDuty {
  /** The heading.
   * @example "9903.01.24"
   */
  @Matches(/^99\d{2}\.\d{2}\.\d{2}$/)
  heading: string;

  /** In US dollars; left out where it could not be determined.
   * @example "15000.00"
   */
  @IsOptional()
  @IsUsDollars()
  amount?: string;
}

/** A protest that was denied. */
export class DeniedProtest {
  /** The day it was filed.
   * @example "2026-06-01"
   */
  @IsCivilDate()
  filedOn: IsoDate;

  /** The day it was denied.
   * @example "2026-07-22"
   */
  @IsCivilDate()
  on: IsoDate;
}

/** Asks by which way duties of an entry that fell come back. */
export class DetermineRefundPosition {
  /** Legal time: the day the answer is about.
   * @example "2026-08-03"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** System time: the rates that were on record at this instant; now where it is left out.
   * @example "2026-08-03T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** The type of the entry.
   * @example "01"
   */
  @Matches(/^\d{2}$/)
  entryType: string;

  /** Every duty under Chapter 99 that was deposited on it, of all lines. */
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => StatedAdditionalDuty)
  charged: StatedAdditionalDuty[];

  /** By how much liquidation has lowered its ordinary and additional duties already; nothing where it is left out.
   * @example "0.00"
   */
  @IsOptional()
  @IsUsDollars()
  loweredBy?: string;

  /** The day they were deposited; left out where it is not known.
   * @example "2025-06-02"
   */
  @IsOptional()
  @IsCivilDate()
  depositedOn?: IsoDate;

  /** The day of liquidation, by customs or by time; left out before it.
   * @example "2026-05-01"
   */
  @IsOptional()
  @IsCivilDate()
  liquidatedOn?: IsoDate;

  /** How a protest against the liquidation stands.
   * @example "denied"
   */
  @IsIn(PROTEST_STANDINGS)
  protest: ProtestStanding;

  /** Its days, where it was denied. */
  @IsOptional()
  @ValidateNested()
  @Type(() => DeniedProtest)
  denied?: DeniedProtest;

  /** Whether goods of it are under a case of antidumping or countervailing duty.
   * @example false
   */
  @IsBoolean()
  underCases: boolean;

  /** Whether something of it was left to reconciliation.
   * @example false
   */
  @IsBoolean()
  reconciliation: boolean;

  /** Whether drawback was designated on it.
   * @example false
   */
  @IsBoolean()
  drawbackDesignated: boolean;

  /** Whether the payee is a corporation; left out where it is not known.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  corporation?: boolean;
}
