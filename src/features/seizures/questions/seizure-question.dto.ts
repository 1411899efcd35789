import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { GOODS_STATES } from '../../merchandise/rules/goods-states.js';
import type { GoodsState } from '../../merchandise/rules/goods-states.js';
import { SEIZURE_GROUND_CODES } from '../rules/index.js';
import type { GroundRight, SeizureGroundCode } from '../rules/index.js';

/** The goods as they stand. */
export class GoodsStanding {
  /** Their state.
   * @example "detained"
   */
  @IsIn(GOODS_STATES)
  state!: GoodsState;

  /** Since when.
   * @example "2026-03-09"
   */
  @IsCivilDate()
  since!: IsoDate;
}

/** The recorded right a ground rests on, as it stood on the day. */
export class RightStanding {
  /** Its kind.
   * @example "trademark"
   */
  @IsIn(['trademark', 'trade_name', 'copyright'])
  right!: GroundRight;

  /** Whether the recordation was in force.
   * @example true
   */
  @IsBoolean()
  active!: boolean;
}

/** Asks whether goods may, or must, be seized on a day. */
export class AskSeizure {
  /** The day of the seizure.
   * @example "2026-03-27"
   */
  @IsCivilDate()
  asOf!: IsoDate;

  /** The goods, where they are on record.
   * @example "mer_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  merchandiseId?: string;

  /** On which grounds.
   * @example ["counterfeit_mark"]
   */
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(SEIZURE_GROUND_CODES, { each: true })
  grounds!: SeizureGroundCode[];

  /** The goods. */
  @IsObject()
  @ValidateNested()
  @Type(() => GoodsStanding)
  goods!: GoodsStanding;

  /** The recordation, where there is one.
   * @example "rec_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  recordationId?: string;

  /** The recorded right, for grounds that rest on one. */
  @IsOptional()
  @ValidateNested()
  @Type(() => RightStanding)
  recordation?: RightStanding;
}
