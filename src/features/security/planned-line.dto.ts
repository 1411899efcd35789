import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsQuantity, IsUsDollars } from '../../platform/http/money.dto.js';
import {
  IsCaseNumber,
  IsChapter98Number,
  IsChapter99Number,
  IsHtsNumber,
  IsIsoCountry,
  IsStatedFacts,
} from '../duties/index.js';

/** A cash deposit rate as ACE shows it for a case. */
export class StatedDepositRate {
  /** The case, as named in `adcvdCases`.
   * @example "A-570-979"
   */
  @IsCaseNumber()
  caseNumber: string;

  /** In per cent of the value.
   * @example "18.32"
   */
  @Matches(/^\d{1,4}(?:\.\d{1,4})?$/, {
    message: 'adValoremPercent must be a percentage in plain digits',
    context: { code: 'percent.malformed', remedy: 'Send "18.32".' },
  })
  adValoremPercent: string;
}

/** One line of a planned entry. */
export class PlannedLineFacts {
  /** Tariff number, 8 or 10 digits, with or without dots.
   * @example "8541.43.0010"
   */
  @IsHtsNumber([8, 10])
  htsNumber: string;

  /** Chapter 99 headings said to apply, 8 digits: checked, and refused or taken as stated; what else applies is found. An empty list
   * says that none does; left out or `null`: not known.
   * @example ["9903.88.03"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsChapter99Number({ each: true })
  additionalHtsNumbers?: string[] | null;

  /** The provision of Chapter 98 under which the goods are entered, 8 digits; their own number stands in `htsNumber`.
   * @example "9813.00.50"
   */
  @IsOptional()
  @IsChapter98Number()
  specialProvision?: string | null;

  /** Origin, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  @IsIsoCountry()
  countryOfOrigin: string;

  /** Entered value in US dollars.
   * @example "200000.00"
   */
  @IsUsDollars()
  enteredValue: string;

  /** Quantity in `unit`.
   * @example "18000"
   */
  @IsOptional()
  @IsQuantity()
  quantity?: string | null;

  /** The tariff's unit of quantity; of a rate on a part of the goods as the tariff writes it, `kg of total sugars`.
   * @example "kg"
   */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  unit?: string | null;

  /** Special programme claimed, as the tariff writes it or by its name; `null` says that none is claimed, left out that it is not known.
   * @example "KR"
   */
  @IsOptional()
  @IsString()
  @Length(1, 10)
  tradeProgram?: string | null;

  /** Facts stated, by name; `GET /v1/duty-facts` lists them. What is not stated is taken as that list says.
   * @example { "solarExclusion": false }
   */
  @IsOptional()
  @IsStatedFacts()
  facts?: Record<string, boolean | string | string[]>;

  /** AD/CVD cases the goods are under; an empty list says none; left out or `null` says not known.
   * @example ["A-570-979", "C-570-980"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsCaseNumber({ each: true })
  adcvdCases?: string[] | null;

  /** Who made the goods, as on the papers.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  producer?: string | null;

  /** Who sold them to the United States, as on the papers.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  exporter?: string | null;

  /** Where the exporter is a reseller in a third country: the exporter in the country of the case that supplied it.
   * @example "Wuxi Suntech Power Co., Ltd."
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  supplier?: string | null;

  /** Deposit rates the caller knows from ACE, by case as named in `adcvdCases`: taken, and shown beside those on record. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => StatedDepositRate)
  statedDepositRates?: StatedDepositRate[];

  /** Another agency must admit them, or they are restricted, under quota or visa.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  pgaRequirement?: boolean;
}
