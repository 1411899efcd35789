import { IsIn, IsOptional, IsString, Length } from 'class-validator';

/** Names who receives an importer's refunds for it (Form 4811), or nobody any more. */
export class SetRefundDesignation {
  /** Whether somebody is named, or nobody any more.
   * @example "named"
   */
  @IsIn(['named', 'revoked'])
  kind: 'named' | 'revoked';

  /** Who receives them: name and address; left out where nobody does any more.
   * @example "Harbor Refund Agents, 4 Quay Street, Savannah, GA"
   */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  designee?: string;
}
