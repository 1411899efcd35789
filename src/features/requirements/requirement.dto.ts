import { IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { AsksAbout } from '../../platform/access/asks.js';
import { IsCivilDate, IsInstant } from '../../platform/http/dates.dto.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { BondRequirementView } from './requirement.view.js';

/** Asks what an importer on record must give. */
export class AssessRequirement {
  /** Legal time.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId: string;
}

/** Has the requirement of an importer on record determined, and kept. */
export class RequireBond {
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId: string;

  /** What brought it about.
   * @example "Periodic review."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** Gives principal and surety notice of a bond that is not sufficient. */
export class NotifyInsufficiency {
  /** The reasons, as principal and surety read them.
   * @example "Duties of twelve months and what the deposits would not cover need a larger bond."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;
}

/** Which notices. */
export class ListNotices extends PageQuery {
  /** The importer they are about.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  @AsksAbout(BondRequirementView, 'importerId')
  importerId?: string;
}
