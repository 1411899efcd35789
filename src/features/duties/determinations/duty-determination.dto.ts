import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsObject,
  IsOptional,
  IsString,
  Length,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsQuantity, IsUsDollars } from '../../../platform/http/money.dto.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import { MODES_OF_TRANSPORT } from '../../reference/rules/modes-of-transport.js';
import { IsChapter98Number, IsChapter99Number, IsHtsNumber, IsIsoCountry, IsListedCode } from '../goods.validators.js';
import { ArrivalOfGoods } from './arrival-of-goods.dto.js';
import { CommingledLines } from './commingled-lines.dto.js';
import { UnmarkedGoods } from './unmarked-goods.dto.js';
import { AskedOnDayOfRate } from './day-of-rate.dto.js';
import { IsStatedFacts } from './stated-facts.validator.js';

const MAX_LINES = 999;
const isNotNull = (_: object, value: unknown): boolean => value !== null;

/** Goods of one line. */
export class DutyLineFacts {
  /** Tariff number of the goods, 8 or 10 digits, with or without dots.
   * @example "8541.43.0010"
   */
  @IsHtsNumber([8, 10])
  htsNumber: string;

  /** The provision of Chapter 98 under which the goods are entered, 8 digits; their own number stands in `htsNumber`. Of 9802.00.40, .50,
   * .60 and .80 the duty stands on a part of the value: `valueOfRepairs` or `usComponentsValue` among `facts`.
   * @example "9802.00.50"
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
   * @example "1000"
   */
  @ValidateIf(isNotNull)
  @IsOptional()
  @IsQuantity()
  quantity?: string | null;

  /** Unit of the quantity, as the tariff writes it (`/v1/code-lists/units-of-quantity`); of a rate on a part of the goods `kg of total sugars`.
   * @example "No."
   */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  unit?: string | null;

  /** Special programme claimed, as the tariff writes it; `null` says that none is claimed, left out that it is not known.
   * @example "KR"
   */
  @IsOptional()
  @IsString()
  @Length(1, 10)
  tradeProgram?: string | null;

  /** Chapter 99 headings said to apply, 8 digits: checked, and refused or taken as stated; what else applies is found. An empty list
   * says that none does; left out or `null`: not known.
   * @example ["9903.91.02"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsChapter99Number({ each: true })
  additionalHtsNumbers?: string[] | null;

  /** Facts stated, by name; `GET /v1/duty-facts` lists them. What is not stated is taken as that list says.
   * @example { "solarExclusion": false }
   */
  @IsOptional()
  @IsStatedFacts()
  facts?: Record<string, boolean | string | string[]>;
}

/** Goods that are entered together, on the day of the rate. */
export class GoodsOfEntry extends AskedOnDayOfRate {
  /** Entry type, two digits; consumption (01) where it is left out.
   * @example "01"
   */
  @IsOptional()
  @IsListedCode('entry-types', ENTRY_TYPES)
  entryType?: string;

  /** Mode of transport, two digits; where it is left out the harbor maintenance fee stays open.
   * @example "11"
   */
  @IsOptional()
  @IsListedCode('modes-of-transport', MODES_OF_TRANSPORT)
  modeOfTransport?: string;

  /** The lines of one entry, 1 to 999. */
  @IsArray()
  @ArrayMinSize(1, { context: { code: 'lines.none', remedy: 'Send at least one line.' } })
  @ArrayMaxSize(MAX_LINES, {
    context: { code: 'lines.too_many', remedy: `Send at most ${MAX_LINES} lines; split the entry as ACE would.` },
  })
  @ValidateNested({ each: true })
  @Type(() => DutyLineFacts)
  lines: DutyLineFacts[];
}

/** Asks what is owed on goods on the day of the rate. */
export class DetermineDuties extends GoodsOfEntry {
  /** Lines that are so mingled that their quantities or values cannot be told apart (HTSUS General Note 3(f)); left out or empty: none.
   * @example []
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => CommingledLines)
  commingled?: CommingledLines[];

  /** How the goods arrived; stated, the answer says when duties accrued (19 CFR 141.1(a)). */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ArrivalOfGoods)
  arrival?: ArrivalOfGoods;

  /** Goods that may not be marked with their origin; stated, the answer says what they owe besides (19 CFR 134.2); left out or empty: nobody asks.
   * @example []
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => UnmarkedGoods)
  unmarked?: UnmarkedGoods[];
}
