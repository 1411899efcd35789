import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';

/** What an importer plans to enter on a day. */
export class PlannedCharge {
  /** The day of filing.
   * @example "2026-06-05"
   */
  @IsCivilDate()
  on: IsoDate;

  /** Duties, taxes and fees of it, cash deposits among them.
   * @example "60000.00"
   */
  @IsUsDollars()
  dutiesTaxesFees: string;
}

/** Asks from when on a bond would no longer be enough. */
export class ForecastBond {
  /** Legal time: the day from which on; today where it is left out.
   * @example "2026-05-10"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;

  /** How many months, that of the day among them; 12 where it is left out.
   * @example 12
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(24)
  months?: number;

  /** What is planned from that day on. */
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => PlannedCharge)
  plannedEntries: PlannedCharge[];

  /** Whether every entry of the past twelve months is to come again a year later.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  repeatPastYear?: boolean;

  /** As if the bond were this large; the one on record where it is left out.
   * @example "100000.00"
   */
  @IsOptional()
  @IsUsDollars()
  bondAmount?: string;
}
