import { TRADE_ISSUES } from '../../risk/rules/assessment/priority-trade-issues.js';
import type { TradeIssue } from '../../risk/rules/assessment/priority-trade-issues.js';
import { ApiProperty } from '@nestjs/swagger';

/** What targeting by one trade issue came to in a month; of nobody in particular. */
export class TargetingResultView {
  /** The issue and the month.
   * @example "adcvd 2026-03"
   */
  id!: string;
  /** The month of the assessments.
   * @example "2026-03-01"
   */
  month!: string;
  /** The trade issue.
   * @example "adcvd"
   */
  @ApiProperty({ enum: TRADE_ISSUES })
  issue!: TradeIssue;
  /** How many importers and entries were assessed. @example 120 */
  assessments!: number;
  /** Of how many importers. @example 41 */
  importers!: number;
  /** How many assessments were in the medium or high band. @example 20 */
  flagged!: number;
  /** After how many of those someone looked. @example 12 */
  looked!: number;
  /** After how many of those something was found. @example 4 */
  findings!: number;
}
