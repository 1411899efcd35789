import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { DatedPageQuery } from '../../../platform/http/page.dto.js';

/** Which tariff lines. */
export class ListTariffLines extends DatedPageQuery {
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
}
