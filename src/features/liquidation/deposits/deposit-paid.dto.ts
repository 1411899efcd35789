import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';

/** Puts on record that estimated duties or fees of an entry were paid. */
export class RecordDeposit {
  /** Of what: ordinary and additional duties, antidumping and countervailing duty, or fees.
   * @example "adcvd"
   */
  @IsIn(['duties', 'adcvd', 'fees'])
  part: 'duties' | 'adcvd' | 'fees';

  /** The class code that it was collected under.
   * @example "012"
   */
  @IsString()
  @Matches(/^\d{3}$/)
  classCode: string;

  /** How much, in US dollars.
   * @example "68580.00"
   */
  @IsUsDollars()
  amount: string;

  /** The day on which it reached customs.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  paidOn: IsoDate;

  /** Who paid.
   * @example "broker"
   */
  @IsIn(['importer', 'broker', 'surety', 'other'])
  paidBy: 'importer' | 'broker' | 'surety' | 'other';

  /** The statement that it was paid on; left out where it was on none.
   * @example "2704M260313"
   */
  @IsOptional()
  @IsString()
  @Length(1, 20)
  statementNumber?: string;
}
