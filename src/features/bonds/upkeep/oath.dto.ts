import { IsBoolean, IsString, Length } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';

/** Records that an individual surety took a new oath on CBP Form 3579 and was looked at again. */
export class RecordOath {
  /** The individual, as the bond names it.
   * @example "R. Alder"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** The day of the oath.
   * @example "2026-08-14"
   */
  @IsCivilDate()
  oathOn: IsoDate;

  /** The market value of the property, US dollars.
   * @example "185000.00"
   */
  @IsUsDollars()
  value: string;

  /** What encumbers it, US dollars.
   * @example "35000.00"
   */
  @IsUsDollars()
  encumbrance: string;

  /** Whether still a resident and citizen of the United States.
   * @example true
   */
  @IsBoolean()
  citizenAndResident: boolean;

  /** Whether CBP is satisfied as to financial responsibility.
   * @example true
   */
  @IsBoolean()
  responsible: boolean;
}
