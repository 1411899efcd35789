import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { GROUNDS, IMPOSED } from '../rules/legal-measure-grounds.js';
import type { ImposedMeasure, MeasureGround } from '../rules/legal-measure-grounds.js';

/** Proposes a legal measure; a second person confirms it, and with that it is notified and in force. */
export class ProposeLegalMeasure {
  /** The measure.
   * @example "additional_bond"
   */
  @IsIn(IMPOSED)
  measure: ImposedMeasure;

  /** What it stands on.
   * @example "bond_insufficient"
   */
  @IsIn(GROUNDS)
  ground: MeasureGround;

  /** The reasons, as the importer reads them.
   * @example "Notice of 1 May; the bond was not raised by 16 May."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;

  /** The records it is based on, by id or number: a hold names at least one, and an assessment alone is none.
   * @example ["dtn_01kjv3v6b9f3xb0m0n4q4h7z2d"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  records?: string[];

  /** The port in which the importer is delinquent, four digits of Schedule D: asked on that ground, and on no other.
   * @example "2704"
   */
  @IsOptional()
  @Matches(/^\d{4}$/)
  portCode?: string;

  /** The last day; left out: until it is ended.
   * @example "2026-12-31"
   */
  @IsOptional()
  @IsCivilDate()
  through?: IsoDate;
}

/** Ends a legal measure. */
export class EndLegalMeasure {
  /** The reasons.
   * @example "The bond was raised."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;

  /** The notice of Headquarters that lifts it, where it has come to every port.
   * @example "HQ notice of 2 June 2026"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  headquartersNotice?: string;
}
