import { IsIn, IsOptional, Matches } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { AsksAbout } from '../../platform/access/asks.js';
import { IsCivilDate, IsInstant } from '../../platform/http/dates.dto.js';
import { ChangedPageQuery, PageQuery } from '../../platform/http/page.dto.js';
import { BondView } from './bond.view.js';
import { ACTIVITY_CODES, BOND_KINDS } from './rules/index.js';
import type { ActivityCode, BondKind } from './rules/index.js';

/** Which bonds. */
export class ListBonds extends ChangedPageQuery {
  /** Legal time: the day the list is about; today in New York where it is left out, and echoed.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;

  /** Of this principal.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  @AsksAbout(BondView, 'principal')
  importerId?: string;

  /** For this activity.
   * @example "1"
   */
  @IsOptional()
  @IsIn(ACTIVITY_CODES)
  @AsksAbout(BondView, 'activityCode')
  activityCode?: ActivityCode;

  /** Of this kind.
   * @example "continuous"
   */
  @IsOptional()
  @IsIn(BOND_KINDS)
  @AsksAbout(BondView, 'kind')
  kind?: BondKind;
}

/** Which versions of a bond. */
export class ListVersions extends PageQuery {
  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;
}
