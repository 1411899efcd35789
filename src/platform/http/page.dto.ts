import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate, IsInstant } from './dates.dto.js';

/** What every list takes. */
export class PageQuery {
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

/** What a list takes that can be narrowed to what has changed. */
export class ChangedPageQuery extends PageQuery {
  /** Only things that you hear an event of since this instant, as in `GET /v1/events`. Ask a few minutes back, or follow the events, which miss nothing: what was begun before the instant may have ended after it.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  changedSince?: string;
}

/** What every list with two axes of time takes. */
export class DatedPageQuery extends PageQuery {
  /** Legal time: the day the list is about; today in New York where it is left out, and echoed.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;

  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;
}
