import { IsIn, IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';

/** Which funnel. */
export class AskFunnel {
  /** Legal time: the day it is about; today in New York where it is left out.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;

  /** By what it is divided: the cases of the bills, the year they were issued, the debtor, or the debtor with its confirmed affiliates; by case where it is left out.
   * @example "debtor"
   */
  @IsOptional()
  @IsIn(['case', 'cohort', 'debtor', 'debtor_group'])
  by?: 'case' | 'cohort' | 'debtor' | 'debtor_group';
}
