import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';

export const PAID = ['underpayment', 'overpayment'] as const;
export type Paid = (typeof PAID)[number];

/** Asks what interest is owed on duties that were paid too little or too much. */
export class DetermineInterest {
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

  /** What was paid too little or too much, in US dollars.
   * @example "149000.00"
   */
  @IsUsDollars()
  principal: string;

  /** The first day charged: the day the deposit was due, or was made.
   * @example "2024-03-18"
   */
  @IsCivilDate()
  from: IsoDate;

  /** The day of liquidation or payment, itself not charged.
   * @example "2025-06-06"
   */
  @IsCivilDate()
  to: IsoDate;

  /** Whether too little was paid, or too much.
   * @example "underpayment"
   */
  @IsIn(PAID, {
    message: `kind must be one of ${PAID.join(', ')}`,
    context: { code: 'interest.kind_unknown', remedy: `Send one of ${PAID.join(', ')}.` },
  })
  kind: Paid;

  /** Whether the payee of a refund is a corporation; left out where it is not known. It changes nothing for what was paid too little.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  corporation?: boolean;
}
