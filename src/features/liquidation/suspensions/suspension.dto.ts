import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { NOTICE_SOURCES } from '../rules/suspension.js';
import type { NoticeSource } from '../rules/suspension.js';
import { GROUNDS_OF_ENTRY } from '../rules/suspending.js';
import type { GroundOfEntry } from '../rules/suspending.js';

/** Puts on record that the liquidation of an entry is suspended, beside the cases it is under. */
export class SuspendLiquidation {
  /** Why: enjoined by a court, a measure in a case of evasion, or another statute.
   * @example "court_order"
   */
  @IsIn(GROUNDS_OF_ENTRY)
  ground: GroundOfEntry;

  /** The day from which it is suspended.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** The day on which the parties had notice; demanded in a case of evasion.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  noticedOn?: IsoDate;

  /** The law that it rests on.
   * @example "19 USC 1516a(c)(2)"
   */
  @IsString()
  @Length(1, 200)
  citation: string;

  /** The order, or the notice of the measure.
   * @example "Ct. No. 26-00031, order of 2 March 2026"
   */
  @IsString()
  @Length(1, 200)
  document: string;

  /** Why it reaches this entry.
   * @example "Entries of the plaintiff in the period of the fourth review are enjoined."
   */
  @IsString()
  @Length(1, 500)
  reason: string;
}

/** Puts on record that such a suspension is removed. */
export class RemoveSuspension {
  /** The day on which customs had notice of it: six months to liquidate run from it.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  noticeOn: IsoDate;

  /** Where that notice comes from.
   * @example "court"
   */
  @IsIn(NOTICE_SOURCES)
  source: NoticeSource;

  /** The judgment, the order or the decision.
   * @example "Slip Op. 26-17"
   */
  @IsString()
  @Length(1, 200)
  document: string;
}
