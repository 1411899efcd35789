import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../platform/http/money.dto.js';
import { INFRINGEMENTS } from './rules/index.js';

/** An answer the importer gave. */
export class AnswerGiven {
  /** Its day.
   * @example "2026-03-20"
   */
  @IsCivilDate()
  on: IsoDate;

  /** Whether CBP found that it shows the goods do not infringe.
   * @example false
   */
  @IsBoolean()
  sufficient: boolean;
}

/** What was asked before travellers and mail had a time of their own; answers kept then are computed again from it. */
export class AskDetentionClock1 {
  /** Legal time: the day the answer is about.
   * @example "2026-03-16"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** The detention it is about, where it is about one on record. */
  @IsOptional()
  @Matches(/^dtn_[0-9a-z]{26}$/)
  detentionId?: string;

  /** The day the goods could be viewed and examined.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  presentedOn?: IsoDate | null;

  /** The day of the decision.
   * @example "2026-03-09"
   */
  @IsOptional()
  @IsCivilDate()
  decidedOn?: IsoDate | null;

  /** The day of the notice.
   * @example "2026-03-16"
   */
  @IsOptional()
  @IsCivilDate()
  noticeOn?: IsoDate | null;

  /** The day of the final determination. */
  @IsOptional()
  @IsCivilDate()
  determinedOn?: IsoDate | null;

  /** False where another agency decides on the goods.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  cbpDecides?: boolean;

  /** What the goods are suspected of.
   * @example "counterfeit_mark"
   */
  @IsOptional()
  @IsIn(INFRINGEMENTS)
  infringement?: (typeof INFRINGEMENTS)[number] | null;

  /** The last day of an extension. */
  @IsOptional()
  @IsCivilDate()
  extendedTo?: IsoDate | null;

  /** The importer's answers. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AnswerGiven)
  responses?: AnswerGiven[];
}

/** How restricted articles came, where a traveller carries them or they come by mail (19 CFR 133.24). */
export class ArrivalGiven {
  /** With their importer, or by mail.
   * @example "mail"
   */
  @IsIn(['accompanied', 'mail'])
  by: 'accompanied' | 'mail';

  /** Whether the mail is a commercial shipment; null where it is not known.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  commercial: boolean | null;

  /** Its value in US dollars; null where it is not known.
   * @example "240.00"
   */
  @IsOptional()
  @IsUsDollars()
  value: string | null;
}

/** Asks where the law puts a detention on a day, from the days of its acts; null where an act was not done. */
export class AskDetentionClock extends AskDetentionClock1 {
  /** How the goods came; null where neither a traveller carries them nor they come by mail. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ArrivalGiven)
  arrival?: ArrivalGiven | null;
}
