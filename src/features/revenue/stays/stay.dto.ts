import { IsIn, IsString, Length } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';

/** Says that a bankruptcy stays the creditors of an importer, or does so no more. */
export class SetStay {
  /** Whether it begins or ends.
   * @example "begun"
   */
  @IsIn(['begun', 'ended'])
  kind: 'begun' | 'ended';

  /** The day: of the petition, or on which the stay was lifted.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  on: IsoDate;

  /** Court and docket.
   * @example "Bankr. D. Del. 26-10412"
   */
  @IsString()
  @Length(1, 100)
  docket: string;
}
