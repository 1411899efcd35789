import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
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

/** How the investigation ended under which goods of the period were entered. */
export class EndedInvestigation {
  /** With an order, or without one.
   * @example "order"
   */
  @IsIn(['order', 'terminated'])
  ended: 'order' | 'terminated';

  /** The last day of the provisional measures; only with an order.
   * @example "2024-06-01"
   */
  @IsOptional()
  @IsCivilDate()
  measuresEndedOn?: IsoDate;

  /** When the notice of the Commission’s affirmative final determination was published; only with an order.
   * @example "2024-07-15"
   */
  @IsOptional()
  @IsCivilDate()
  injuryNoticeOn?: IsoDate;
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

  /** Where goods of the period were entered under provisional measures: how the investigation ended. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => EndedInvestigation)
  provisionalMeasures?: EndedInvestigation;
}
