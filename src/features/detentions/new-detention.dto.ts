import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { RecordGoods } from '../merchandise/index.js';
import { AGENCY_LAWS, INFRINGEMENTS } from './rules/index.js';

/** Holds goods for a decision: goods described here, with or without an entry, or goods already on record. */
export class RecordDetention {
  /** Goods already on record; then no `goods`. */
  @IsOptional()
  @Matches(/^mer_[0-9a-z]{26}$/)
  merchandiseId?: string;

  /** The goods and their parties; then no `merchandiseId`. */
  @IsOptional()
  @ValidateNested()
  @Type(() => RecordGoods)
  goods?: RecordGoods;

  /** Who decides on the goods: CBP, or the agency whose law decides.
   * @example "CBP"
   */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9-]{1,15}$/)
  decidingAgency?: string;

  /** The act under which the EPA decides, where it is the Toxic Substances Control Act (19 CFR 12.122); its times are told then.
   * @example "toxic_substances"
   */
  @IsOptional()
  @IsIn(AGENCY_LAWS)
  agencyLaw?: (typeof AGENCY_LAWS)[number];

  /** What the goods are suspected of, where it is a recorded right.
   * @example "counterfeit_mark"
   */
  @IsOptional()
  @IsIn(INFRINGEMENTS)
  suspectedInfringement?: (typeof INFRINGEMENTS)[number];

  /** The recordation of that right. */
  @IsOptional()
  @Matches(/^rec_[0-9a-z]{26}$/)
  recordationId?: string;

  /** International class of the goods, for marks.
   * @example 14
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(45)
  internationalClass?: number;

  /** Whether restricted articles in the mail are a commercial shipment (19 CFR 133.24); left out where it is not known, counts for nothing else.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  commercialShipment?: boolean;

  /** Why the goods are suspected.
   * @example "The mark on the dial does not follow the owner's guide."
   */
  @IsString()
  @Length(1, 2000)
  grounds: string;

  /** Where they are held.
   * @example "Express hub, examination room 2"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  place?: string;

  /** The day the goods could be viewed and examined; left out where they cannot yet.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  presentedOn?: IsoDate;
}

/** Express parcels held together: each is recorded or refused by itself. */
export class RecordDetentions {
  /** One detention a parcel, 1 to 500. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => RecordDetention)
  detentions: RecordDetention[];
}
