import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { RIGHT_TYPES } from '../rules/right.js';
import type { RightType } from '../rules/right.js';

const REGISTERS = ['principal', 'supplemental', 'none'] as const;
const STATEMENTS_BY = ['owner', 'other_person'] as const;
// The Nice classification has 45 classes.
const LAST_CLASS = 45;

/** A statement that vouches for the use of a trade name. */
export class StatementFacts {
  /** Whose it is.
   * @example "other_person"
   */
  @IsIn(STATEMENTS_BY)
  by: (typeof STATEMENTS_BY)[number];

  /** Whether that person is associated with or related to the applicant.
   * @example false
   */
  @IsBoolean()
  relatedToApplicant: boolean;

  /** Whether it has actual knowledge of the facts.
   * @example true
   */
  @IsBoolean()
  actualKnowledge: boolean;
}

/** The facts by which the law decides whether a right may be recorded. */
export class ApplicationFacts {
  /** Which right.
   * @example "trademark"
   */
  @IsIn(RIGHT_TYPES)
  rightType: RightType;

  /** Trademark: the register it stands on.
   * @example "principal"
   */
  @IsOptional()
  @IsIn(REGISTERS)
  register?: (typeof REGISTERS)[number];

  /** Trademark or copyright: number of the registration.
   * @example "5701234"
   */
  @IsOptional()
  @IsString()
  @Length(3, 30)
  registrationNumber?: string;

  /** Trademark: the registration's own last day.
   * @example "2029-01-20"
   */
  @IsOptional()
  @IsCivilDate()
  registrationExpiresOn?: IsoDate;

  /** Trademark: every international class of the registration.
   * @example [9, 14]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LAST_CLASS)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(LAST_CLASS, { each: true })
  registeredClasses?: number[];

  /** Trademark: the classes to be recorded; the fee is due for each.
   * @example [14]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LAST_CLASS)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(LAST_CLASS, { each: true })
  classes?: number[];

  /** Trademark: whether the status copy shows title in the applicant.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  titleInApplicant?: boolean;

  /** Trade name: in use since.
   * @example "2019-05-01"
   */
  @IsOptional()
  @IsCivilDate()
  usedSince?: IsoDate;

  /** Trade name: who vouches for it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => StatementFacts)
  statements?: StatementFacts[];

  /** Copyright: the day the Copyright Office received an application it has not decided.
   * @example "2026-02-02"
   */
  @IsOptional()
  @IsCivilDate()
  applicationFiledOn?: IsoDate;

  /** Copyright: whether the record of the Copyright Office names the applicant.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  claimantIsApplicant?: boolean;
}

/** Asks whether a right may be recorded on a day, and for what fee. */
export class AssessApplication extends ApplicationFacts {
  /** The recordation it is about, where there is one.
   * @example "rec_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^rec_[0-9a-z]{26}$/)
  recordationId?: string;

  /** Legal time: the day of the application.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;
}
