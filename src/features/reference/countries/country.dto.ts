import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { DatedPageQuery } from '../../../platform/http/page.dto.js';

/** Which countries. */
export class ListCountries extends DatedPageQuery {
  /** Two or three letters of ISO 3166-1, or three digits: the ISO number and the code of AD/CVD case numbers are both looked for.
   * @example "570"
   */
  @IsOptional()
  @Matches(/^(?:[A-Z]{2,3}|\d{3})$/i, {
    message: 'code must be two or three letters, or three digits',
    context: { code: 'country.malformed', remedy: 'Send a code such as CN, CHN or 570.' },
  })
  code?: string;

  /** Part of the name.
   * @example "korea"
   */
  @IsOptional()
  @IsString()
  @Length(2, 100)
  q?: string;
}
