import { IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';

/** On which day. */
export class ListRefundPositions extends PageQuery {
  /** Legal time: the day the list is about; today in New York where it is left out, and echoed.
   * @example "2026-05-20"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;
}
