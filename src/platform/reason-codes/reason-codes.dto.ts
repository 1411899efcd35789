import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../http/page.dto.js';
import { CODE_KINDS } from './code-kinds.js';
import type { CodeKind } from './code-kinds.js';

/** Which codes to list; every part narrows the answer. */
export class SearchReasonCodes extends PageQuery {
  /** Codes of one kind alone.
   * @example "fault"
   */
  @IsOptional()
  @IsIn(CODE_KINDS)
  kind?: CodeKind;

  /** How the code begins.
   * @example "bond."
   */
  @IsOptional()
  @Matches(/^[a-z0-9_.]{1,80}$/, {
    message: 'q is the beginning of a code: small letters, digits, _ and .',
    context: { code: 'reason_code.beginning_malformed', remedy: 'Send the beginning of a code, such as bond. or hts.' },
  })
  q?: string;
}
