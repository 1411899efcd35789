import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { BOND_KINDS, TERMINATED_BY } from '../rules/index.js';
import type { BondKind, TerminatedBy } from '../rules/index.js';

/** Asks that a bond end. */
export class TerminateBond {
  /** Who asks; needed from customs alone, who enters what came on paper.
   * @example "principal"
   */
  @IsOptional()
  @IsIn(TERMINATED_BY)
  by?: TerminatedBy;

  /** The last day asked for; the earliest that the notice allows where it is left out.
   * @example "2026-03-31"
   */
  @IsOptional()
  @IsCivilDate()
  requestedOn?: IsoDate;

  /** Why a shorter notice of the surety is reasonable, as customs accepts it; customs alone.
   * @example "The principal was dissolved."
   */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  shorterNotice?: string;
}

/** Asks when a bond ends. */
export class AskBondTermination {
  /** Legal time: the day customs has the request.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** The kind of the bond.
   * @example "continuous"
   */
  @IsIn(BOND_KINDS)
  bondKind: BondKind;

  /** Who asks.
   * @example "surety"
   */
  @IsIn(TERMINATED_BY)
  by: TerminatedBy;

  /** The last day asked for.
   * @example "2026-03-31"
   */
  @IsOptional()
  @IsCivilDate()
  requestedOn?: IsoDate;

  /** The first day of the bond.
   * @example "2025-04-01"
   */
  @IsCivilDate()
  bondFrom: IsoDate;

  /** Its last day, where one is on record.
   * @example "2026-12-31"
   */
  @IsOptional()
  @IsCivilDate()
  bondThrough?: IsoDate;

  /** Whether customs accepts a shorter notice of the surety as reasonable.
   * @example false
   */
  @IsBoolean()
  shorterNoticeAccepted: boolean;
}
