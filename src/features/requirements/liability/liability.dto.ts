import { IsIn, IsOptional } from 'class-validator';
import { AsksAbout } from '../../../platform/access/asks.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { SecuredEntryView } from './liability.view.js';

/** Which entries that a bond secures. */
export class ListSecuredEntries extends PageQuery {
  /** `true`: those that are not liquidated.
   * @example "true"
   */
  @IsOptional()
  @IsIn(['true', 'false'])
  @AsksAbout(SecuredEntryView, 'state')
  open?: 'true' | 'false';
}
