import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';

/** Asks until when demanded entry records are to be produced. */
export class AskRecordsDemand {
  /** Legal time.
   * @example "2026-03-10"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** The day on which the demand was received.
   * @example "2026-03-10"
   */
  @IsCivilDate()
  receivedOn: IsoDate;

  /** The shorter period that customs prescribes, in days; left out: none.
   * @example 10
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366)
  withinDays?: number;

  /** Whether the goods are released; left out: they are.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  released?: boolean;

  /** Days that customs has approved before.
   * @example 0
   */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3660)
  approvedBefore?: number;

  /** Days that are to be approved beside; left out: none.
   * @example 15
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366)
  moreDays?: number;

  /** The day customs had the request for them; the legal day where it is left out.
   * @example "2026-03-12"
   */
  @IsOptional()
  @IsCivilDate()
  appliedOn?: IsoDate;
}
