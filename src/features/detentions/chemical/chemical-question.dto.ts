import { IsOptional, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';

/** Asks how long the importer of a shipment detained under the Toxic Substances Control Act has, from the days of its acts. */
export class AskChemicalDetention {
  /** Legal time: the day the answer is about.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** The detention it is about, where it is about one on record. */
  @IsOptional()
  @Matches(/^dtn_[0-9a-z]{26}$/)
  detentionId?: string;

  /** The day of the notice of detention; null where none was given.
   * @example "2026-02-02"
   */
  @IsOptional()
  @IsCivilDate()
  noticeOn?: IsoDate | null;

  /** The day the importer's documents reached the EPA.
   * @example "2026-02-10"
   */
  @IsOptional()
  @IsCivilDate()
  documentsOn?: IsoDate | null;

  /** The day the EPA allowed or refused entry; null where it has not, left out where it is not known whether it has. */
  @IsOptional()
  @IsCivilDate()
  agencyDecidedOn?: IsoDate | null;

  /** The day of a demand for redelivery; null where none was made, left out where it is not known whether one was.
   * @example null
   */
  @IsOptional()
  @IsCivilDate()
  redeliveryDemandedOn?: IsoDate | null;

  /** The last day of an extension. */
  @IsOptional()
  @IsCivilDate()
  extendedTo?: IsoDate | null;

  /** The day the shipment was brought into line or exported, or left the detention otherwise. */
  @IsOptional()
  @IsCivilDate()
  endedOn?: IsoDate | null;

  /** The day of a notice of intent to abandon the shipment; null where none was given, left out where it is not known whether one was.
   * @example null
   */
  @IsOptional()
  @IsCivilDate()
  abandonmentNoticeOn?: IsoDate | null;
}
