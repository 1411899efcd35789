import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, Matches, ValidateIf, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { BondParticulars } from './bond-particulars.dto.js';

/** A surety of the bond, with what Treasury lets it write. */
export class SuretyFactInput {
  /** Its code.
   * @example "821"
   */
  @Matches(/^\d{3}$/)
  suretyCode: string;

  /** The part it carries, US dollars.
   * @example "60000.00"
   */
  @IsUsDollars()
  share: string;

  /** Its limit for one bond on the day; null: not on Treasury Circular 570.
   * @example "25000000.00"
   */
  @ValidateIf(({ underwritingLimit }: SuretyFactInput) => underwritingLimit !== null)
  @IsUsDollars()
  underwritingLimit: string | null;

  /** What another company on the circular has reinsured of it, US dollars; nothing where it is left out.
   * @example "0.00"
   */
  @IsOptional()
  @IsUsDollars()
  reinsured?: string;
}

/** The time of another continuous bond of the principal. */
export class BondPeriodInput {
  /** Its first day.
   * @example "2024-01-01"
   */
  @IsCivilDate()
  from: IsoDate;

  /** Its last day; absent while no end is on record.
   * @example "2025-03-31"
   */
  @IsOptional()
  @IsCivilDate()
  through?: IsoDate;
}

/** Asks whether a bond may be taken. */
export class AskBondFiling extends BondParticulars {
  /** Legal time: the day it is filed.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** Its sureties. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => SuretyFactInput)
  sureties: SuretyFactInput[];

  /** Continuous bonds of the same principal for the same activity that do not end before this one begins. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => BondPeriodInput)
  otherContinuousBonds: BondPeriodInput[];
}
