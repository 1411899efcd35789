import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../platform/http/money.dto.js';
import { TRADE_LAWS } from './rules/index.js';
import type { TradeLaw } from './rules/index.js';

/** Finds, for the Commissioner, what a successful importation would have meant. */
export class FindReasonableBelief {
  /** Whether it is believed that it would have violated the laws named.
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

  /** The day of the finding.
   * @example "2026-03-06"
   */
  @IsCivilDate()
  foundOn!: IsoDate;
}

/** Asks whether duties are allowed back on what was abandoned. */
export class AskForAllowance {
  /** Value of what was abandoned.
   * @example "3000.00"
   */
  @IsUsDollars()
  abandonedValue!: string;

  /** Value of all goods of the same class or kind in the invoice.
   * @example "60000.00"
   */
  @IsUsDollars()
  classValue!: string;

  /** The day of entry.
   * @example "2026-05-04"
   */
  @IsCivilDate()
  enteredOn!: IsoDate;

  /** The day packages sent for examination were released. */
  @IsOptional()
  @IsCivilDate()
  examinationReleasedOn?: IsoDate;

  /** The day of the written notice.
   * @example "2026-06-03"
   */
  @IsOptional()
  @IsCivilDate()
  noticeOn?: IsoDate;

  /** The day of delivery.
   * @example "2026-06-03"
   */
  @IsOptional()
  @IsCivilDate()
  deliveredOn?: IsoDate;

  /** Whether the goods are too far destroyed to be delivered.
   * @example false
   */
  @IsBoolean()
  undeliverable!: boolean;

  /** Whether the goods are identified with the invoice.
   * @example true
   */
  @IsBoolean()
  identifiedWithInvoice!: boolean;

  /** The day the answer is about.
   * @example "2026-06-03"
   */
  @IsCivilDate()
  asOf!: IsoDate;
}
