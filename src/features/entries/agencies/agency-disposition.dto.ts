import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { DISPOSITIONS } from '../rules/lifecycle/release.js';
import type { Disposition } from '../rules/lifecycle/release.js';

const TO = [
  'on_hold',
  'filed',
  'released',
  'refused',
  'under_review',
  'summary_filed',
  'summary_rejected',
  'cancelled',
  'closed',
] as const;

/** What an agency says of the goods flagged to it. */
export class AnswerForAgency {
  /** What may become of them.
   * @example "may_proceed"
   */
  @IsIn(DISPOSITIONS)
  disposition: Disposition;

  /** Why.
   * @example "Prior notice matches."
   */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}

/** Moves an entry. */
export class ChangeEntryStatus {
  /** To where; `summary_filed` ends a review.
   * @example "released"
   */
  @IsIn(TO)
  to: (typeof TO)[number];

  /** Why.
   * @example "Examined; conforms."
   */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}
