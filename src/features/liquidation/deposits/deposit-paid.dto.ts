import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { DEPOSIT_PAYERS } from '../standing/liquidation-row.js';
import type { DepositPayer } from '../standing/liquidation-row.js';

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
  @IsIn(DEPOSIT_PAYERS)
  paidBy: DepositPayer;

  /** The transferee of the right to withdraw the goods from warehouse, where that one paid.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  transfereeId?: string;

  /** Whether it was paid, or a bond was accepted in its place under provisional measures; paid where it is left out.
   * @example "cash"
   */
  @IsOptional()
  @IsIn(['cash', 'bond'])
  form?: 'cash' | 'bond';

  /** The bond that was accepted in its place.
   * @example "240000001"
   */
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z0-9-]{3,20}$/)
  bondNumber?: string;

  /** The statement that it was paid on; left out where it was on none.
   * @example "2704M260313"
   */
  @IsOptional()
  @IsString()
  @Length(1, 20)
  statementNumber?: string;
}

/** Puts on record that a deposit bounced. */
export class DishonourDeposit {
  /** The day it bounced.
   * @example "2026-03-09"
   */
  @IsCivilDate()
  on: IsoDate;

  /** Why.
   * @example "Returned for insufficient funds."
   */
  @IsString()
  @Length(1, 500)
  reason: string;
}
