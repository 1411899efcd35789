import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { PageQuery } from '../http/page.dto.js';
import { APPROVAL_STATES } from './approval.js';
import type { ApprovalState } from './approval.js';

/** Narrows the list of approvals. */
export class ListApprovals extends PageQuery {
  /** Only those that stand so.
   * @example "proposed"
   */
  @IsOptional()
  @IsIn(APPROVAL_STATES)
  state?: ApprovalState;

  /** Only those of this kind.
   * @example "policy_value"
   */
  @IsOptional()
  @Matches(/^[a-z_]{1,60}$/)
  kind?: string;
}

/** A decision that needs no words. */
export class Decide {
  /** What to keep on record with it.
   * @example "Compared with the board's decision of 3 March."
   */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}

/** A refusal: the proposer should learn why. */
export class RefuseApproval {
  /** Why not.
   * @example "The basis names a study that is not on file."
   */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}
