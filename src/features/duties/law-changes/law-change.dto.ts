import { IsDefined, IsOptional, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { IsHtsNumber, IsIsoCountry } from '../goods.validators.js';

/** Between which days, of which goods. */
export class ListLawChanges extends PageQuery {
  /** The earlier day: what changed on it is not told.
   * @example "2026-02-01"
   */
  @IsDefined()
  @IsCivilDate()
  from: IsoDate;

  /** The later day: what changed on it is told.
   * @example "2026-03-01"
   */
  @IsDefined()
  @IsCivilDate()
  to: IsoDate;

  /** Only changes that could touch goods of this number.
   * @example "8541.43.0010"
   */
  @IsOptional()
  @IsHtsNumber([8, 10])
  hts?: string;

  /** Only changes that could touch goods of this origin.
   * @example "CN"
   */
  @IsOptional()
  @IsIsoCountry()
  origin?: string;

  /** What they stand on; `htsus` for editions of the tariff, `adcvd` for orders.
   * @example "s301"
   */
  @IsOptional()
  @Matches(/^[a-z]\w{1,59}$/, {
    message: 'authority must be small letters, digits and underscores',
    context: { code: 'authority.malformed', remedy: 'Send a name such as s301 or s232.' },
  })
  authority?: string;

  /** System time; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;
}

/** Which lines of a change. */
export class ListChangedLines extends PageQuery {
  /** System time; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;
}
