import { IsOptional, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';

/** Asks whether an importer on record is covered by the order. */
export class AssessCoveredStatus {
  /** Legal time.
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

  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId: string;
}
