import { Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';

/** Furnishes the executed agreement by which a surety of a bond has reinsured what exceeds its limit. */
export class FileReinsuranceAgreement {
  /** The surety whose part is reinsured.
   * @example "822"
   */
  @Matches(/^\d{3}$/)
  suretyCode: string;

  /** The day on which the agreement was executed.
   * @example "2026-03-20"
   */
  @IsCivilDate()
  agreementOn: IsoDate;
}
