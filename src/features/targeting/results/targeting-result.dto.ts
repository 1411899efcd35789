import { IsIn, IsOptional } from 'class-validator';
import { AsksAbout } from '../../../platform/access/asks.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { TRADE_ISSUES } from '../../risk/rules/assessment/priority-trade-issues.js';
import type { TradeIssue } from '../../risk/rules/assessment/priority-trade-issues.js';
import { TargetingResultView } from './targeting-result.view.js';

/** Which results. */
export class ListTargetingResults extends PageQuery {
  /** Only of this trade issue.
   * @example "adcvd"
   */
  @AsksAbout(TargetingResultView, 'issue')
  @IsOptional()
  @IsIn(TRADE_ISSUES)
  issue?: TradeIssue;
}
