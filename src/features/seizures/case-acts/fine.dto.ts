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
import { IsQuantity, IsUsDollars } from '../../../platform/http/money.dto.js';

/** One kind of counterfeit. */
export class CounterfeitGoods {
  /** How many.
   * @example "300"
   */
  @IsQuantity()
  quantity!: string;

  /** The manufacturer's suggested retail price of one genuine article.
   * @example "8500.00"
   */
  @IsOptional()
  @IsUsDollars()
  msrp?: string;

  /** The domestic value of one genuine article, which counted before the retail price did.
   * @example "5000.00"
   */
  @IsOptional()
  @IsUsDollars()
  genuineDomesticValue?: string;
}

/** What was found of another seizure of counterfeits that the person had to do with. */
export class EarlierSeizureFound {
  /** Which.
   * @example "sez_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsString()
  @Length(1, 100)
  seizureId!: string;

  /** Whether its goods were for sale or public distribution.
   * @example true
   */
  @IsBoolean()
  forSaleOrPublicDistribution!: boolean;

  /** Whether the person directed, assisted or abetted that importation.
   * @example true
   */
  @IsBoolean()
  tookPart!: boolean;

  /** Whether the seizure was undone.
   * @example false
   */
  @IsBoolean()
  undone!: boolean;
}

/** Fines a person for a part in importing counterfeits. */
export class FinePerson {
  /** The party on the goods.
   * @example "12"
   */
  @IsString()
  @Length(1, 100)
  partyId!: string;

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

  /** What was found of the person's other seizures of counterfeits, where it is not on record from another fine. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => EarlierSeizureFound)
  earlierSeizures?: EarlierSeizureFound[];

  /** Parties on other seizures, by id, with a similar name that are this person.
   * @example ["17"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  samePersonAs?: string[];

  /** Parties on other seizures, by id, with a similar name that are somebody else.
   * @example ["18"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  otherPersonThan?: string[];

  /** What is assessed; the maximum where this is left out.
   * @example "2550000.00"
   */
  @IsOptional()
  @IsUsDollars()
  amount?: string;

  /** The day it is assessed.
   * @example "2026-05-11"
   */
  @IsCivilDate()
  assessedOn!: IsoDate;
}
