import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ROLES } from '../../kernel/actor.js';
import type { Role } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { AbandonmentCircumstances } from './abandonment.dto.js';
import { AskForAllowance } from './finding.dto.js';
import { ABANDONMENT_BASES, TRADE_LAWS } from './rules/index.js';
import type { AbandonmentBasis, TradeLaw } from './rules/index.js';

/** Asks whether an officer may accept an abandonment on a day. */
export class AskAbandonment {
  /** Legal time: the day of the acceptance.
   * @example "2026-03-05"
   */
  @IsCivilDate()
  asOf!: IsoDate;

  /** The goods, where they are on record. */
  @IsOptional()
  @Matches(/^mer_[0-9a-z]{26}$/)
  merchandiseId?: string;

  /** On which basis.
   * @example "vol_possession"
   */
  @IsIn(ABANDONMENT_BASES)
  basis!: AbandonmentBasis;

  /** What the basis is tested on. */
  @IsObject()
  @ValidateNested()
  @Type(() => AbandonmentCircumstances)
  circumstances!: AbandonmentCircumstances;

  /** The day of the request.
   * @example "2026-03-04"
   */
  @IsCivilDate()
  requestedOn!: IsoDate;

  /** The day the goods were seized, if they ever were.
   * @example "2026-03-09"
   */
  @IsOptional()
  @IsCivilDate()
  seizedOn?: IsoDate;
}

/** Asks whether a finding of reasonable belief is complete. */
export class AskReasonableBelief {
  /** Legal time: the day of the finding.
   * @example "2026-03-06"
   */
  @IsCivilDate()
  asOf!: IsoDate;

  /** The abandonment it is about, where it is on record. */
  @IsOptional()
  @Matches(/^abn_[0-9a-z]{26}$/)
  abandonmentId?: string;

  /** Whether it is believed that importation would have violated the laws named.
   * @example true
   */
  @IsBoolean()
  believed!: boolean;

  /** Which.
   * @example ["trademark_counterfeit"]
   */
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(TRADE_LAWS, { each: true })
  laws!: TradeLaw[];

  /** On what the belief rests.
   * @example ["Examination of 4 March: stitching and serial numbers"]
   */
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 1000, { each: true })
  grounds!: string[];

  /** In which role the finder acts.
   * @example "ipr_officer"
   */
  @IsIn(ROLES)
  finderRole!: Role;

  /** The day the goods were abandoned.
   * @example "2026-03-05"
   */
  @IsCivilDate()
  acceptedOn!: IsoDate;
}

/** Asks whether duties are allowed back on goods abandoned on a basis. */
export class AskDutyAllowance extends AskForAllowance {
  /** The abandonment it is about, where it is on record. */
  @IsOptional()
  @Matches(/^abn_[0-9a-z]{26}$/)
  abandonmentId?: string;

  /** On which basis the goods were abandoned.
   * @example "vol_30d"
   */
  @IsIn(ABANDONMENT_BASES)
  basis!: AbandonmentBasis;
}
