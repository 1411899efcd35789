import { IsOptional, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { IsHtsNumber, IsIsoCountry } from '../goods.validators.js';

/** Which facts. */
export class ListDutyFacts extends PageQuery {
  /** System time; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;
}

/** Which programmes. */
export class ListPrograms extends PageQuery {
  /** Legal time: programmes in force on this day; today in New York where it is left out, and echoed.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;

  /** System time; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** What they stand on.
   * @example "s301"
   */
  @IsOptional()
  @Matches(/^[a-z]\w{1,59}$/, {
    message: 'authority must be small letters, digits and underscores',
    context: { code: 'authority.malformed', remedy: 'Send a name such as s301 or s232.' },
  })
  authority?: string;

  /** Only those that could touch goods of this number.
   * @example "8541.43.0010"
   */
  @IsOptional()
  @IsHtsNumber([8, 10])
  hts?: string;

  /** Only those that could touch goods of this origin.
   * @example "CN"
   */
  @IsOptional()
  @IsIsoCountry()
  origin?: string;
}
