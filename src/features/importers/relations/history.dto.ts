import { IsOptional } from 'class-validator';
import { IsInstant } from '../../../platform/http/dates.dto.js';

/** As of when a history is told. */
export class KnownAtQuery {
  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;
}
