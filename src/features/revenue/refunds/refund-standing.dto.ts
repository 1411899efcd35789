import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { StatedPayment } from '../bills/bill-standing.dto.js';

/** What was paid too much. */
export class StatedOverpayment {
  /** The day it was deposited or paid.
   * @example "2024-03-18"
   */
  @IsCivilDate()
  paidOn: IsoDate;

  /** In US dollars.
   * @example "8599.99"
   */
  @IsUsDollars()
  amount: string;

  /** Whether it earns interest to the settlement; it does where that is left out. Duty deposited before the order under provisional measures earns none.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  earnsInterest?: boolean;
}

/** Asks what is owed on a refund. */
export class DetermineRefund {
  /** Legal time: the day the answer is about.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** System time: the rates that were on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** What was paid too much, each part with the day it was deposited or paid. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => StatedOverpayment)
  overpaid: StatedOverpayment[];

  /** The day of the liquidation or reliquidation that finds it due.
   * @example "2025-06-06"
   */
  @IsCivilDate()
  settledOn: IsoDate;

  /** Whether the payee is a corporation; left out where it is not known.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  corporation?: boolean;

  /** The day it was certified for payment, where it could not be delivered solely for want of the recipient's bank data.
   * @example "2025-06-20"
   */
  @IsOptional()
  @IsCivilDate()
  undeliverableCertifiedOn?: IsoDate;

  /** What was paid of it or set off. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => StatedPayment)
  payments?: StatedPayment[];
}
