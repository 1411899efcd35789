import { IsIn, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { AFFILIATION_KINDS, CONFIDENCES } from './fact-kinds.js';
import type { AffiliationKind, Confidence } from './fact-kinds.js';

/** Records that two importers belong together. */
export class AddImporterAffiliation {
  /** The other importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  otherImporterId: string;

  /** What they have in common.
   * @example "common_owner"
   */
  @IsIn(AFFILIATION_KINDS)
  kind: AffiliationKind;

  /** How sure it is.
   * @example "probable"
   */
  @IsIn(CONFIDENCES)
  confidence: Confidence;

  /** What it is known by.
   * @example "Both forms name R. Alder as owner of 60 %."
   */
  @IsString()
  @Length(1, 2000)
  evidence: string;

  /** The first day.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;
}

/** Proposes that an importer is the successor of another; a second person confirms it. */
export class ProposeSuccession {
  /** The importer it has come from.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  predecessorId: string;

  /** The first day of the succession.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** What it is known by.
   * @example "Same warehouse, staff and suppliers within a week of the last bill."
   */
  @IsString()
  @Length(1, 2000)
  evidence: string;

  /** Why it is proposed.
   * @example "Unpaid bills of the predecessor."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;
}
