import { IsBoolean, IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';

/** How goods arrived. Of each day `null` says that it has not come; left out it is not known. */
export class ArrivalOfGoods {
  /** When the importing vessel came within the limits of a customs port.
   * @example "2026-03-01"
   */
  @IsOptional()
  @IsCivilDate()
  withinPortOn?: IsoDate | null;

  /** Whether it came there with the intent then and there to unlade.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  intentToUnlade?: boolean;

  /** When goods that come otherwise than by vessel arrived within the customs territory of the United States.
   * @example "2026-03-01"
   */
  @IsOptional()
  @IsCivilDate()
  withinTerritoryOn?: IsoDate | null;
}
