import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { DatedPageQuery } from '../../../platform/http/page.dto.js';

/** Which sureties. */
export class ListSureties extends DatedPageQuery {
  /** Part of the name, or the beginning of the NAIC code.
   * @example "liberty"
   */
  @IsOptional()
  @IsString()
  @Length(2, 100)
  q?: string;

  /** Where it is incorporated or licensed, ISO 3166-2, with or without `US-`.
   * @example "US-MA"
   */
  @IsOptional()
  @Matches(/^(?:US-)?[A-Z]{2}$/i, {
    message: 'state must be a state or territory of the United States',
    context: { code: 'state.malformed', remedy: 'Send a code such as US-MA or MA.' },
  })
  state?: string;
}
