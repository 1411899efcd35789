import { IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';

/** Which tariff lines. */
export class ListTariffLines extends PageQuery {
  /** The beginning of the number: 2 to 10 digits, with or without points.
   * @example "8541.42"
   */
  @IsOptional()
  @Matches(/^\d{2,4}(?:\.?\d{1,2}){0,3}$/, {
    message: 'prefix must be 2 to 10 digits, with or without points',
    context: { code: 'hts.malformed', remedy: 'Send the beginning of a tariff number such as 8541.42.' },
  })
  prefix?: string;

  /** Words of the description.
   * @example "photovoltaic"
   */
  @IsOptional()
  @IsString()
  @Length(2, 100)
  q?: string;

  /** Legal time; today in New York where it is left out, and echoed.
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
}
