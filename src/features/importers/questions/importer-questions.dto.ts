import { IsBoolean, IsOptional, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';

/** Asks about an importer on record. */
export class AssessImporter {
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

/** Asks about the use of an importer number. */
export class AssessInactivity {
  /** Legal time.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** The last day on which the number stood on an entry summary or a service request, or was put on record; left out: not known.
   * @example "2025-01-10"
   */
  @IsOptional()
  @IsCivilDate()
  lastUsedOn?: IsoDate;

  /** Whether a transaction under it is outstanding; left out: not known.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  outstandingTransaction?: boolean;
}
