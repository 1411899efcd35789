import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { CounterfeitGoods } from '../case-acts/fine.dto.js';
import { AskAboutSeizure } from './case-questions.dto.js';

/** Another seizure of counterfeits that the person had to do with. */
export class OtherSeizure {
  /** Which.
   * @example "sez_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsString()
  @Length(1, 100)
  seizureId!: string;

  /** Its day.
   * @example "2025-11-03"
   */
  @IsCivilDate()
  seizedOn!: IsoDate;

  /** Whether it was put on record before the one the fine is for.
   * @example true
   */
  @IsBoolean()
  recordedBefore!: boolean;

  /** Whether the goods were for sale and the person had its part; left out while nobody found out.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  counts?: boolean;

  /** Whether it was undone.
   * @example false
   */
  @IsBoolean()
  undone!: boolean;
}

/** Asks how much a person may be fined. */
export class AskCounterfeitFine extends AskAboutSeizure {
  /** The day of the seizure.
   * @example "2026-03-27"
   */
  @IsCivilDate()
  seizedOn!: IsoDate;

  /** Whether the goods were for sale or public distribution.
   * @example true
   */
  @IsBoolean()
  forSaleOrPublicDistribution!: boolean;

  /** Whether the person directed, assisted or abetted the importation.
   * @example true
   */
  @IsBoolean()
  tookPart!: boolean;

  /** The counterfeits. */
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => CounterfeitGoods)
  lines!: CounterfeitGoods[];

  /** Other seizures of counterfeits that the person had to do with. */
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => OtherSeizure)
  others!: OtherSeizure[];
}
