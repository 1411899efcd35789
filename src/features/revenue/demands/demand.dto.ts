import { IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';

/** Which demands on a surety. */
export class ListDemands extends PageQuery {
  /** Legal time: demands made by this day, and how their bills stood on it; today in New York where it is left out, and echoed.
   * @example "2026-06-30"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;
}
