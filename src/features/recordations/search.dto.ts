import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { AsksAbout } from '../../platform/access/asks.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { RenewalDayView } from './changes/renewal-day.view.js';
import { PublishedRecordationView } from './recordation.view.js';
import { RIGHT_TYPES } from './rules/right.js';
import type { RightType } from './rules/right.js';

/** The states a published recordation can be in. */
export const PUBLISHED_STATUSES = ['active', 'in_grace', 'lapsed', 'cancelled', 'ended', 'not_determinable'] as const;

/** How to look for recordations; every part narrows the answer. */
export class SearchRecordations extends PageQuery {
  /** A recordation number, or words of the mark, trade name or title; small slips are forgiven.
   * @example "chronomaster"
   */
  @AsksAbout(PublishedRecordationView, 'title')
  @IsOptional()
  @IsString()
  @Length(2, 100)
  q?: string;

  /** Which right.
   * @example "trademark"
   */
  @AsksAbout(PublishedRecordationView, 'rightType')
  @IsOptional()
  @IsIn(RIGHT_TYPES)
  rightType?: RightType;

  /** International class of a mark.
   * @example 14
   */
  @AsksAbout(PublishedRecordationView, 'classes')
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(45)
  class?: number;

  /** A part of the owner's name on the day.
   * @example "northpine"
   */
  @AsksAbout(PublishedRecordationView, 'ownerName')
  @IsOptional()
  @IsString()
  @Length(2, 100)
  owner?: string;

  /** Status on the day.
   * @example "active"
   */
  @AsksAbout(PublishedRecordationView, 'status')
  @IsOptional()
  @IsIn(PUBLISHED_STATUSES)
  status?: (typeof PUBLISHED_STATUSES)[number];

  /** Legal time: is it recorded on this day? Today in New York where it is left out, and echoed.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;
}

/** Which days of the renewal calendar. */
export class CalendarQuery extends PageQuery {
  /** The first day; today in New York where it is left out.
   * @example "2026-03-02"
   */
  @AsksAbout(RenewalDayView, 'on')
  @IsOptional()
  @IsCivilDate()
  from?: IsoDate;

  /** The last day; a year later where it is left out.
   * @example "2027-03-02"
   */
  @AsksAbout(RenewalDayView, 'on')
  @IsOptional()
  @IsCivilDate()
  through?: IsoDate;
}
