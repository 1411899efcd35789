import { IsIn, IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';

/** Asks what becomes of a provisional antidumping or countervailing duty, in cash or under a bond. */
export class DetermineProvisionalMeasures {
  /** Legal time: the day the answer is about.
   * @example "2026-08-03"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-08-03T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** The day of entry.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  enteredOn: IsoDate;

  /** How the provisional duty was secured.
   * @example "bond"
   */
  @IsIn(['cash', 'bond'])
  security: 'cash' | 'bond';

  /** What was required by the preliminary determination, in US dollars.
   * @example "30000.00"
   */
  @IsUsDollars()
  provisionalDuty: string;

  /** The duty under the order, in US dollars; left out where it is not known.
   * @example "45000.00"
   */
  @IsOptional()
  @IsUsDollars()
  finalDuty?: string;

  /** How the investigation ended; left out while it has not.
   * @example "order"
   */
  @IsOptional()
  @IsIn(['order', 'terminated'])
  ended?: 'order' | 'terminated';

  /** The last day of the provisional measures.
   * @example "2026-06-01"
   */
  @IsOptional()
  @IsCivilDate()
  measuresEndedOn?: IsoDate;

  /** When the notice of the Commission’s affirmative final determination was published.
   * @example "2026-07-15"
   */
  @IsOptional()
  @IsCivilDate()
  injuryNoticeOn?: IsoDate;
}
