import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { BILL_REASONS } from '../rules/index.js';
import type { BillReason } from '../rules/index.js';

/** A payment that was honoured. */
export class StatedPayment {
  /** The day it reached customs.
   * @example "2025-08-20"
   */
  @IsCivilDate()
  paidOn: IsoDate;

  /** In US dollars.
   * @example "121380.82"
   */
  @IsUsDollars()
  amount: string;
}

/** Asks how a bill stands. */
export class DetermineBill {
  /** Legal time: the day the answer is about.
   * @example "2025-12-01"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** System time: the rates that were on record at this instant; now where it is left out.
   * @example "2025-12-01T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** Why customs billed.
   * @example "supplemental_duties"
   */
  @IsIn(BILL_REASONS)
  reason: BillReason;

  /** The day of the bill.
   * @example "2025-06-06"
   */
  @IsCivilDate()
  issuedOn: IsoDate;

  /** The day of liquidation or reliquidation that it stands on.
   * @example "2025-06-06"
   */
  @IsOptional()
  @IsCivilDate()
  liquidatedOn?: IsoDate;

  /** What was billed without interest.
   * @example "120000.00"
   */
  @IsUsDollars()
  principal: string;

  /** Interest that was billed with it; none where it is left out.
   * @example "0.00"
   */
  @IsOptional()
  @IsUsDollars()
  interest?: string;

  /** What was paid on it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => StatedPayment)
  payments?: StatedPayment[];

  /** The day it was written off.
   * @example "2025-11-14"
   */
  @IsOptional()
  @IsCivilDate()
  writtenOffOn?: IsoDate;

  /** The day it was cancelled.
   * @example "2025-11-14"
   */
  @IsOptional()
  @IsCivilDate()
  cancelledOn?: IsoDate;
}
