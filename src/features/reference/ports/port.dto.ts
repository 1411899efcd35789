import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { DatedPageQuery } from '../../../platform/http/page.dto.js';

/** Which ports. */
export class ListPorts extends DatedPageQuery {
  /** State or territory, ISO 3166-2, with or without `US-`.
   * @example "US-CA"
   */
  @IsOptional()
  @Matches(/^(?:US-)?[A-Z]{2}$/i, {
    message: 'state must be a state or territory of the United States',
    context: { code: 'state.malformed', remedy: 'Send a code such as US-CA or CA.' },
  })
  state?: string;

  /** Part of the name, or the beginning of the code.
   * @example "angeles"
   */
  @IsOptional()
  @IsString()
  @Length(2, 100)
  q?: string;
}
