import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { NOTICE_SOURCES, SUSPENSION_GROUNDS } from '../rules/suspension.js';
import type { NoticeSource, SuspensionGround } from '../rules/suspension.js';

/** A notice that a suspension is removed. */
export class RemovalNoticeFacts {
  /** The day it was published or received.
   * @example "2025-01-10"
   */
  @IsCivilDate()
  on: IsoDate;

  /** Where it comes from.
   * @example "federal_register"
   */
  @IsIn(NOTICE_SOURCES)
  source: NoticeSource;
}

/** A suspension of liquidation. */
export class SuspensionFactsBody {
  /** Why.
   * @example "adcvd"
   */
  @IsIn(SUSPENSION_GROUNDS)
  ground: SuspensionGround;

  /** Its first day.
   * @example "2024-01-16"
   */
  @IsCivilDate()
  from: IsoDate;

  /** Every notice of its removal, in any order: the first counts. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RemovalNoticeFacts)
  removalNotices: RemovalNoticeFacts[];
}

/** An extension of the time to liquidate. */
export class ExtensionFacts {
  /** The day on which notice of it was given to importer and surety.
   * @example "2025-01-06"
   */
  @IsCivilDate()
  noticedOn: IsoDate;
}

/** Asks by when an entry must be liquidated and until when that may be protested. */
export class AskLiquidationClock {
  /** Legal time: the day the answer is about.
   * @example "2025-06-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** The day of entry; of the final withdrawal of goods entered for warehouse; of the filing of a reconciliation.
   * @example "2024-01-16"
   */
  @IsCivilDate()
  startedOn: IsoDate;

  /** Every suspension of its liquidation; none where the list is left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SuspensionFactsBody)
  suspensions?: SuspensionFactsBody[];

  /** Every extension of the time to liquidate; none where the list is left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ExtensionFacts)
  extensions?: ExtensionFacts[];

  /** The day of liquidation as posted; left out where none was.
   * @example "2025-07-04"
   */
  @IsOptional()
  @IsCivilDate()
  liquidatedOn?: IsoDate;

  /** The day on which the demand for payment was mailed to the surety.
   * @example "2025-11-03"
   */
  @IsOptional()
  @IsCivilDate()
  demandMailedOn?: IsoDate;
}
