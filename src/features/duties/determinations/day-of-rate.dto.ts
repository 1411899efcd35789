import { IsIn, IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { BASES } from '../rules/day-of-rate.js';
import type { RateBasis } from '../rules/day-of-rate.js';

/** What is asked as of the day of a rate. */
export class AskedOnDayOfRate {
  /** Legal time: the day of the rate, in Eastern time. A change counts from its first day on.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** What that day is the day of; of entry where it is left out. `null` says that nobody knows: near a change the duties are then undetermined.
   * @example "entry"
   */
  @IsOptional()
  @IsIn(BASES, {
    message: `asOfBasis must be one of ${BASES.join(', ')}`,
    context: {
      code: 'basis.unknown',
      remedy: `Send one of ${BASES.join(', ')}, or leave it out; null where it is not known.`,
    },
  })
  asOfBasis?: RateBasis | null;

  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;
}
