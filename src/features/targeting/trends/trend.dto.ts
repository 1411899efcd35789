import { IsIn } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { AsksNothing } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';

export const TREND_OF = ['country', 'cargo', 'shipment_method', 'entity', 'agreement'] as const;
export type TrendOf = (typeof TREND_OF)[number];

/** Which trend. */
export class TrendQuery extends PageQuery {
  /** By what: country of origin, chapter of the tariff, mode of transport, importer, or trade agreement claimed.
   * @example "country"
   */
  @AsksNothing('it says by what is counted')
  @IsIn(TREND_OF)
  by: TrendOf;

  /** The first day, of entries by the day they were filed.
   * @example "2026-01-01"
   */
  @AsksNothing('it says which days are counted')
  @IsCivilDate()
  from: IsoDate;

  /** The last day.
   * @example "2026-06-30"
   */
  @AsksNothing('it says which days are counted')
  @IsCivilDate()
  through: IsoDate;
}
