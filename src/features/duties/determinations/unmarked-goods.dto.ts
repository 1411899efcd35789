import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { MARKING_CURES } from '../rules/stated/marking-duty.js';

const CURES = [...MARKING_CURES, 'none'] as const;

/** Goods of a line that may lack the mark of their country of origin. What is left out is not known. */
export class UnmarkedGoods {
  /** The place of the line among `lines`, counted from 0.
   * @example 0
   */
  @IsInt()
  @Min(0)
  @Max(998)
  line: number;

  /** Whether goods or container were marked as 19 CFR part 134 asks when they were imported.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  marked?: boolean;

  /** Whether the law excepts them from marking (19 CFR 134.32, 134.33).
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  excepted?: boolean;

  /** The final appraised value of what is not marked, US dollars.
   * @example "30000.00"
   */
  @IsOptional()
  @IsUsDollars()
  appraisedValue?: string;

  /** What was done with them.
   * @example "marked"
   */
  @IsOptional()
  @IsIn(CURES)
  cure?: (typeof CURES)[number];

  /** The day on which it was done.
   * @example "2026-03-20"
   */
  @IsOptional()
  @IsCivilDate()
  curedOn?: IsoDate;

  /** Whether customs supervised it.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  supervised?: boolean;

  /** When the entry was liquidated; `null` says that it is not yet.
   * @example null
   */
  @IsOptional()
  @IsCivilDate()
  liquidatedOn?: IsoDate | null;
}
