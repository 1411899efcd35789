import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { REIMBURSEMENT_STATEMENTS } from '../rules/reimbursement.js';
import type { ReimbursementStatement } from '../rules/reimbursement.js';

/** The importer's certification on reimbursement (19 CFR 351.402(f)(2)). */
export class ReimbursementStatementFacts {
  /** What it says.
   * @example "reimbursed"
   */
  @IsIn(REIMBURSEMENT_STATEMENTS)
  says: ReimbursementStatement;

  /** The day on which it was filed with customs.
   * @example "2025-05-02"
   */
  @IsCivilDate()
  filedOn: IsoDate;

  /** The day on which customs accepted it in a protest; left out: it did not.
   * @example "2025-09-01"
   */
  @IsOptional()
  @IsCivilDate()
  acceptedOn?: IsoDate;

  /** What of the duty was paid or reimbursed by producer or exporter; left out: all of it.
   * @example "90000.00"
   */
  @IsOptional()
  @IsUsDollars()
  amount?: string;
}

/** Asks what follows for an entry from its statement on reimbursement, or from its absence. */
export class AskReimbursement {
  /** Legal time: the day the answer is about.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** The day of entry.
   * @example "2024-03-18"
   */
  @IsCivilDate()
  enteredOn: IsoDate;

  /** The day of importation, by which it is told whether a statement is needed; left out: not known.
   * @example "2024-03-15"
   */
  @IsOptional()
  @IsCivilDate()
  importedOn?: IsoDate;

  /** The antidumping duty that is assessed on it without any reimbursement.
   * @example "240000.00"
   */
  @IsUsDollars()
  antidumpingDuty: string;

  /** When the notice was published that first suspended liquidation in the proceeding; left out: not known.
   * @example "2012-05-25"
   */
  @IsOptional()
  @IsCivilDate()
  firstSuspendedOn?: IsoDate;

  /** What was filed; left out: nothing. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReimbursementStatementFacts)
  statement?: ReimbursementStatementFacts;

  /** The day of liquidation; left out: it is not liquidated.
   * @example "2025-06-06"
   */
  @IsOptional()
  @IsCivilDate()
  liquidatedOn?: IsoDate;
}
