import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { REFUSAL_COVERS, REMOVAL_EVIDENCE, SURETY_CASE_KINDS, SURETY_CASE_OUTCOMES } from '../rules/index.js';
import type { RefusalCovers, RemovalEvidence, SuretyCaseKind, SuretyCaseOutcome } from '../rules/index.js';

/** A piece of what stands against a surety. */
export class SuretyEvidenceInput {
  /** What it is.
   * @example "demands"
   */
  @IsIn(REMOVAL_EVIDENCE)
  kind: RemovalEvidence;

  /** Where it is kept: an id or a file number.
   * @example "bcl_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsString()
  @Length(1, 200)
  reference: string;
}

/** Opens a case against a surety; one of delinquency gives it notice. */
export class OpenSuretyCase {
  /** What it is about.
   * @example "delinquency"
   */
  @IsIn(SURETY_CASE_KINDS)
  kind: SuretyCaseKind;

  /** How many bills it left unpaid; delinquency only.
   * @example 14
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  bills?: number;

  /** What they come to, US dollars; delinquency only.
   * @example "412000.00"
   */
  @IsOptional()
  @IsUsDollars()
  amount?: string;

  /** Until when it may pay, justify itself or show an issue of law; delinquency only.
   * @example "2026-04-01"
   */
  @IsOptional()
  @IsCivilDate()
  answerBy?: IsoDate;

  /** What goes to Headquarters; removal only. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SuretyEvidenceInput)
  evidence?: SuretyEvidenceInput[];

  /** The reasons; of a delinquency as the surety reads them.
   * @example "Fourteen bills are more than thirty days past due, none under protest."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;
}

/** Answers the notice of a delinquency. */
export class AnswerSuretyCase {
  /** What was paid, why not, or which issue of law stands open.
   * @example "Nine of the bills were paid on 12 March; on the others a suit is pending."
   */
  @IsString()
  @Length(1, 10_000)
  submission: string;
}

/** Decides a case against a surety. */
export class DecideSuretyCase {
  /** What comes of it.
   * @example "refuse_bonds"
   */
  @IsIn(SURETY_CASE_OUTCOMES)
  outcome: SuretyCaseOutcome;

  /** Which bonds are refused; all where it is left out.
   * @example "all"
   */
  @IsOptional()
  @IsIn(REFUSAL_COVERS)
  covers?: RefusalCovers;

  /** From which day bonds are refused; the first that the law allows where it is left out.
   * @example "2026-04-10"
   */
  @IsOptional()
  @IsCivilDate()
  refusedFrom?: IsoDate;

  /** The reasons.
   * @example "The suit concerns one bill of five; for the others no cause is shown."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;
}

/** Says that all delinquencies of a surety are resolved. */
export class ResolveSuretyCase {
  /** How.
   * @example "All bills were paid with interest on 2 May."
   */
  @IsString()
  @Length(1, 4000)
  resolution: string;
}
