import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { IsUsDollars } from '../../../platform/http/money.dto.js';

/** Liquidates an entry: what is assessed; what is left out is assessed as it was asserted. */
export class LiquidateEntry {
  /** Ordinary and additional duties, in US dollars.
   * @example "120000.00"
   */
  @IsOptional()
  @IsUsDollars()
  duties?: string;

  /** Antidumping and countervailing duty, in US dollars.
   * @example "217580.00"
   */
  @IsOptional()
  @IsUsDollars()
  adcvd?: string;

  /** Fees, in US dollars.
   * @example "901.50"
   */
  @IsOptional()
  @IsUsDollars()
  fees?: string;

  /** Whether it reliquidates what was liquidated.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  reliquidates?: boolean;

  /** Whether `adcvd` is what is owed after what is disregarded of goods entered under provisional measures, worked out case by case.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  capped?: boolean;

  /** Why it is assessed so.
   * @example "Final results of the review."
   */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}

/** Extends the time to liquidate by a year. */
export class ExtendLiquidation {
  /** On which ground.
   * @example "information_needed"
   */
  @IsIn(['information_needed', 'importer_request'])
  ground: 'information_needed' | 'importer_request';

  /** Why.
   * @example "The laboratory has not reported."
   */
  @IsString()
  @Length(1, 500)
  reason: string;
}
