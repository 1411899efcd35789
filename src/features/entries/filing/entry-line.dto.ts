import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsQuantity, IsUsDollars } from '../../../platform/http/money.dto.js';
import {
  IsCaseNumber,
  IsChapter98Number,
  IsChapter99Number,
  IsHtsNumber,
  IsIsoCountry,
  IsStatedFacts,
} from '../../duties/index.js';
import { PartyAddressInput } from './party-address.dto.js';

/** Who made the goods, with as much of the address as a manufacturer code is made of. */
export class EntryProducer extends PartyAddressInput {
  /** Its name.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Province or territory, where that is Canada.
   * @example "ON"
   */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  province?: string;
}

/** How much of the goods, in a unit of the tariff. */
export class EntryQuantity {
  /** How much.
   * @example "1000"
   */
  @IsQuantity()
  quantity: string;

  /** In which unit, as the tariff writes it.
   * @example "No."
   */
  @IsString()
  @Length(1, 20)
  unit: string;
}

/** An AD/CVD case that a line is under. */
export class EntryCase {
  /** Its number, of the order or of one company.
   * @example "A-570-979"
   */
  @IsCaseNumber()
  caseNumber: string;

  /** How the statement on reimbursement is found (19 CFR 351.402(f)); left out where none is filed yet.
   * @example "NR-2026-0001"
   */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  nonReimbursementStatement?: string;
}

/** One line of an entry. */
export class EntryLine {
  /** Tariff number, ten digits, with or without dots.
   * @example "8541.42.0010"
   */
  @IsHtsNumber([10])
  htsNumber: string;

  /** What the goods are.
   * @example "Crystalline silicon photovoltaic cells"
   */
  @IsString()
  @Length(1, 500)
  description: string;

  /** Entered value in US dollars.
   * @example "200000.00"
   */
  @IsUsDollars()
  enteredValue: string;

  /** Charges left out of the value, in US dollars.
   * @example "1250.00"
   */
  @IsOptional()
  @IsUsDollars()
  charges?: string;

  /** How much, in each unit that the tariff asks for; the first is what specific rates count. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => EntryQuantity)
  quantities?: EntryQuantity[];

  /** How much in the smallest packed unit, as the manifest tells it (CBP Form 7501, block 34). */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => EntryQuantity)
  manifestQuantity?: EntryQuantity;

  /** Gross weight in kilograms.
   * @example "5200"
   */
  @IsOptional()
  @IsQuantity()
  grossWeightKg?: string;

  /** Origin, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  @IsIsoCountry()
  countryOfOrigin: string;

  /** Manufacturer identification code.
   * @example "CNCHATRI2CHA"
   */
  @IsOptional()
  @IsString()
  @Length(1, 20)
  mid?: string;

  /** Who made the goods. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => EntryProducer)
  producer?: EntryProducer;

  /** Who exported them.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  exporter?: string;

  /** Who sold them on in a third country.
   * @example "Harbor Resale Pte. Ltd."
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  reseller?: string;

  /** Whether buyer and seller are related (19 CFR 152.102(g)).
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  relatedParties?: boolean;

  /** The AD/CVD cases that the goods are under: at most one of each kind, company cases included. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @ArrayUnique(({ caseNumber }: EntryCase) => caseNumber)
  @ValidateNested({ each: true })
  @Type(() => EntryCase)
  adcvdCases?: EntryCase[];

  /** The headings of Chapter 99 that are declared with the goods.
   * @example ["9903.88.03"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(16)
  @ArrayUnique()
  @IsChapter99Number({ each: true })
  additionalHtsNumbers?: string[];

  /** The provision of Chapter 98 under which the goods are entered, 8 digits; their own number stands in `htsNumber`. Of 9802.00.40, .50,
   * .60 and .80 duties stand on a part of the value: `valueOfRepairs` or `usComponentsValue` among `facts`.
   * @example "9802.00.50"
   */
  @IsOptional()
  @IsChapter98Number()
  specialProvision?: string;

  /** Facts stated, by name; `GET /v1/duty-facts` lists them.
   * @example { "solarExclusion": false }
   */
  @IsOptional()
  @IsStatedFacts()
  facts?: Record<string, boolean | string | string[]>;

  /** Special programme claimed, as the tariff writes it.
   * @example "KR"
   */
  @IsOptional()
  @IsString()
  @Length(1, 10)
  tradeProgram?: string;

  /** Whether the goods are entered under a quota; those above a tariff-rate quota are not.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  quota?: boolean;

  /** Number of the visa or export certificate under which they come (CBP Form 7501, block 37).
   * @example "6CN123456"
   */
  @IsOptional()
  @Matches(/^[A-Z0-9-]{3,20}$/)
  visaNumber?: string;

  /** Codes of the other agencies that the goods are flagged to.
   * @example ["FDA"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @Matches(/^[A-Z][A-Z0-9-]{1,15}$/, { each: true })
  agencies?: string[];
}
