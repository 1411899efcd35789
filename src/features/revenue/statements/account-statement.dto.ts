import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { AsksNothing } from '../../../platform/access/asks.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';

/** Of which period. */
export class AskStatement {
  /** The first day; the first of the month of the last where it is left out.
   * @example "2026-02-01"
   */
  @IsOptional()
  @IsCivilDate()
  @AsksNothing('the period is chosen by the caller')
  from?: IsoDate;

  /** The last day; today in New York where it is left out.
   * @example "2026-02-28"
   */
  @IsOptional()
  @IsCivilDate()
  @AsksNothing('the period is chosen by the caller')
  through?: IsoDate;

  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: Instant;
}

/** Which transfers of a period. */
export class ListTransfers extends AskStatement {
  /** How many items at most, 1 to 500.
   * @example 50
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 50;

  /** Where to go on: `page.next` of the page before, from the same caller, for the same list and filters. */
  @IsOptional()
  @IsString()
  @MaxLength(1024)
  cursor?: string;
}
