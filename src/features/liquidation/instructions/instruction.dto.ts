import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';

/** Where the final results stand in the Federal Register. */
export class PublishedResults {
  /** The day of publication.
   * @example "2025-01-10"
   */
  @IsCivilDate()
  publishedOn: IsoDate;

  /** Volume and page.
   * @example "90 FR 1234"
   */
  @IsString()
  @Length(1, 60)
  citation: string;
}

/** Instructs customs to liquidate what was entered under a case in a period. */
export class InstructLiquidation {
  /** The first day of entry that it is about.
   * @example "2024-01-01"
   */
  @IsCivilDate()
  enteredFrom: IsoDate;

  /** The last day of entry that it is about.
   * @example "2024-12-31"
   */
  @IsCivilDate()
  enteredThrough: IsoDate;

  /** What is assessed: the deposits as they were made, or a final rate.
   * @example "final_rate"
   */
  @IsIn(['deposit_rate', 'final_rate'])
  assessment: 'deposit_rate' | 'final_rate';

  /** The publication that removed the suspension: notice from its day on. Where it is left out, notice is the receipt of this message. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PublishedResults)
  federalRegister?: PublishedResults;
}
