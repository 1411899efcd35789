import { IsInstant } from '../http/dates.dto.js';

/** Where to put the sandbox's clock. */
export class MoveClock {
  /** An instant later than the clock's present one.
   * @example "2026-03-10T15:00:00Z"
   */
  @IsInstant()
  now: string;
}
