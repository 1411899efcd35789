import { IsIn, IsString, Length } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { WAYS_OUT_OF_WAREHOUSE } from '../rules/final-withdrawal.js';
import type { WayOutOfWarehouse } from '../rules/final-withdrawal.js';

/** Puts on record that all goods of a warehouse entry are accounted for. */
export class RecordFinalWithdrawal {
  /** The day on which the last of them were.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  accountedOn: IsoDate;

  /** How the last of them were: withdrawn, abandoned, destroyed, or left when the bonded period expired.
   * @example "withdrawn"
   */
  @IsIn(WAYS_OUT_OF_WAREHOUSE)
  how: WayOutOfWarehouse;

  /** What shows it: the last withdrawal, the record of the destruction.
   * @example "Withdrawal SP7-0001234-5, final"
   */
  @IsString()
  @Length(1, 200)
  document: string;
}
