import type { IsoDate } from '../../../kernel/dates.js';
import { AsksNothing } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';

/** The days that places are compared in. */
export class MeasureConsistencyQuery extends PageQuery {
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
}
