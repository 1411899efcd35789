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
import { DutyLineFacts, IsCaseNumber } from '../duties/index.js';

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
export class PlannedLineFacts extends DutyLineFacts {
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
