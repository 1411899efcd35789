import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { HOLDABLE_PURPOSES } from '../../../kernel/purpose.js';
import type { PurposeCode } from '../../../kernel/purpose.js';
import { AsksAbout } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { AccessHoldView } from './access-hold.view.js';

/** Keeps the looks of an investigation out of their subject's report for a time. */
export class HoldLooks {
  /** The organisation that shall not learn of them yet.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @Matches(/^org_[0-9a-z]{26}$/)
  subject: string;

  /** Looks of customs for which purposes; those of anyone else are never held.
   * @example ["investigation"]
   */
  @ArrayMinSize(1)
  @ArrayMaxSize(HOLDABLE_PURPOSES.length)
  @ArrayUnique()
  @IsIn(HOLDABLE_PURPOSES, { each: true })
  purposes: PurposeCode[];

  /** Looks from this day on, in New York; today where it is left out.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  holdsFrom?: IsoDate;

  /** The last day they are held.
   * @example "2026-09-30"
   */
  @IsCivilDate()
  holdsUntil: IsoDate;

  /** Why.
   * @example "A warning would let the records be destroyed."
   */
  @IsString()
  @Length(1, 1000)
  reason: string;

  /** The law that allows it.
   * @example "5 USC 552a(j)(2)"
   */
  @IsString()
  @Length(1, 500)
  legalBasis: string;
}

/** Narrows the list of holds. */
export class ListHolds extends PageQuery {
  /** Only those on this organisation.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @IsOptional()
  @Matches(/^org_[0-9a-z]{26}$/)
  @AsksAbout(AccessHoldView, 'subject')
  subject?: string;
}
