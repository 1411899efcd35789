import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';

/** Asks whether a version of an entry is taken. */
export class AskEntryAcceptance {
  /** Legal time: the day it is filed.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** System time: what was on record of its goods at this instant; now where it is left out.
   * @example "2026-03-02T15:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** The entry.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @Matches(/^ent_[0-9a-z]{26}$/)
  entryId: string;

  /** Its version, from 1.
   * @example 1
   */
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  version: number;
}
