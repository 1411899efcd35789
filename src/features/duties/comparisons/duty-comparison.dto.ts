import { Type } from 'class-transformer';
import { IsDefined, IsOptional, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { GoodsOfEntry } from '../determinations/duty-determination.dto.js';
import { IsIsoCountry } from '../goods.validators.js';

/** What is otherwise the second time: the day, the origin, or both. */
export class ComparedWith {
  /** The other day of the rate; the same where it is left out.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;

  /** The other origin, of every line; the same where it is left out.
   * @example "MX"
   */
  @IsOptional()
  @IsIsoCountry()
  countryOfOrigin?: string;
}

/** Asks what the same goods owe on two days, or of two origins. */
export class CompareDuties extends GoodsOfEntry {
  /** What is otherwise the second time. */
  @IsDefined()
  @ValidateNested()
  @Type(() => ComparedWith)
  against: ComparedWith;
}
