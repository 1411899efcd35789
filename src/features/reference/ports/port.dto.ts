import { IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';

/** Which ports. */
export class ListPorts extends PageQuery {
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
