import { IsBoolean, IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';

/** Asks by when estimated duties of an entry are deposited. */
export class DetermineDepositDue {
  /** Legal time: the day the answer is about.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** The day of entry.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  enteredOn: IsoDate;

  /** The day of release, where it was another.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  releasedOn?: IsoDate;

  /** Whether it is paid by periodic monthly statement; left out where that is not known.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  periodicStatement?: boolean;
}
