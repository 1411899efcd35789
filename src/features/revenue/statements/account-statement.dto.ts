import { IsOptional } from 'class-validator';
import { OmitType } from '@nestjs/swagger';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { AsksNothing } from '../../../platform/access/asks.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';

/** Which transfers of a period. */
export class ListTransfers extends PageQuery {
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

/** Of which period. */
export class AskStatement extends OmitType(ListTransfers, ['limit', 'cursor'] as const) {}
