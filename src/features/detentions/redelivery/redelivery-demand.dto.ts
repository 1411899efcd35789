import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { REDELIVERY_KINDS } from '../rules/index.js';

/** Demands released goods back. */
export class DemandRedelivery {
  /** Why they are called back; each kind has its own time.
   * @example "marking"
   */
  @IsIn(REDELIVERY_KINDS)
  kind: (typeof REDELIVERY_KINDS)[number];

  /** In words.
   * @example "Country of origin not marked"
   */
  @IsString()
  @Length(1, 2000)
  reason: string;

  /** Date of entry; the time to demand for marking runs from it.
   * @example "2026-03-04"
   */
  @IsOptional()
  @IsCivilDate()
  enteredOn?: IsoDate;

  /** The day the goods were examined at the importer's premises, for marking. */
  @IsOptional()
  @IsCivilDate()
  examinedAtPremisesOn?: IsoDate;

  /** The day FDA refused admission. */
  @IsOptional()
  @IsCivilDate()
  refusedOn?: IsoDate;

  /** The end of a conditional release set by law or notice. */
  @IsOptional()
  @IsCivilDate()
  conditionalUntil?: IsoDate;

  /** The day the liquidation of the entry became final. */
  @IsOptional()
  @IsCivilDate()
  liquidationFinalOn?: IsoDate;

  /** Value of the goods in US dollars; that of the record where it is left out.
   * @example "1200.00"
   */
  @IsOptional()
  @IsUsDollars()
  value?: string;

  /** Restricted or prohibited goods, or alcohol.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  restricted?: boolean;
}

/** Records that the goods were brought back. */
export class ComplyWithDemand {
  /** That day; today where it is left out.
   * @example "2026-04-20"
   */
  @IsOptional()
  @IsCivilDate()
  compliedOn?: IsoDate;
}
