import { IsIn, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { SUCCESSION_ENDS } from '../rules/succession-end.js';
import type { SuccessionEnds } from '../rules/succession-end.js';
import { AFFILIATION_KINDS } from './fact-kinds.js';
import type { AffiliationKind } from './fact-kinds.js';

/** Records that two importers no longer belong together. */
export class EndImporterAffiliation {
  /** The other importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  otherImporterId: string;

  /** What they had in common.
   * @example "common_owner"
   */
  @IsIn(AFFILIATION_KINDS)
  kind: AffiliationKind;

  /** The first day on which it no longer holds; from its own first day on, it never did.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  on: IsoDate;

  /** Why it ended.
   * @example "R. Alder sold the shares."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;

  /** What its end is known by.
   * @example "Form 5106 filed again without R. Alder."
   */
  @IsString()
  @Length(1, 2000)
  evidence: string;
}

/** Proposes to take back that an importer is the successor of another; a second person confirms it. */
export class ProposeSuccessionEnd {
  /** The importer it is recorded to have come from.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  predecessorId: string;

  /** `ended`: it was the successor until that day; `in_error`: it never was.
   * @example "ended"
   */
  @IsIn(SUCCESSION_ENDS)
  ground: SuccessionEnds;

  /** The first day on which it no longer counts; of one recorded in error its own first day.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  on: IsoDate;

  /** What it is known by.
   * @example "The predecessor trades again under its own name, staff and warehouse."
   */
  @IsString()
  @Length(1, 2000)
  evidence: string;

  /** Why it is proposed.
   * @example "The predecessor pays its own bills."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;
}
