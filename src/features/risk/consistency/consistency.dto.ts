import { IsIn, IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { AsksNothing } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { TRADE_ISSUES } from '../rules/assessment/priority-trade-issues.js';
import type { TradeIssue } from '../rules/assessment/priority-trade-issues.js';

/** The days and the issue that places are compared in. */
export class ConsistencyQuery extends PageQuery {
  /** The first day.
   * @example "2026-01-01"
   */
  @IsCivilDate()
  @AsksNothing('the days that are compared')
  from: IsoDate;

  /** The last day, at most 366 days later.
   * @example "2026-03-31"
   */
  @IsCivilDate()
  @AsksNothing('the days that are compared')
  until: IsoDate;

  /** The priority trade issue; antidumping and countervailing duties where it is left out.
   * @example "adcvd"
   */
  @IsOptional()
  @IsIn(TRADE_ISSUES)
  @AsksNothing('the profile that is compared')
  issue: TradeIssue = 'adcvd';
}
