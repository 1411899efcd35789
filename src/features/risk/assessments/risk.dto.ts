import { IsIn, IsOptional, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant, TimeQuery } from '../../../platform/http/dates.dto.js';
import { TRADE_ISSUES } from '../rules/assessment/priority-trade-issues.js';
import type { TradeIssue } from '../rules/assessment/priority-trade-issues.js';

/** Asks how an importer, or an entry of it, endangers the revenue or the lawfulness of trade. */
export class AssessImporterRisk {
  /** Legal time.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId: string;

  /** The entry it is about; left out: the importer as a whole.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^ent_[0-9a-z]{26}$/)
  entryId?: string;

  /** The priority trade issue.
   * @example "adcvd"
   */
  @IsIn(TRADE_ISSUES)
  issue: TradeIssue;

  /** What was drawn for the control sample, from 0 to below 1; left out where nothing was drawn.
   * @example "0.4217"
   */
  @IsOptional()
  @Matches(/^0\.\d{4}$/)
  draw?: string;
}

/** Has the risk of an importer or an entry assessed, and the assessment kept. */
export class AssessRisk {
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId: string;

  /** An entry of it; left out: the importer as a whole.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^ent_[0-9a-z]{26}$/)
  entryId?: string;

  /** The priority trade issue.
   * @example "adcvd"
   */
  @IsIn(TRADE_ISSUES)
  issue: TradeIssue;
}

/** The day, the instant and the issue that a risk is asked about. */
export class RiskQuery extends TimeQuery {
  /** The priority trade issue; antidumping and countervailing duties where it is left out.
   * @example "adcvd"
   */
  @IsOptional()
  @IsIn(TRADE_ISSUES)
  issue: TradeIssue = 'adcvd';
}

/** The two days between which a change of risk is asked about. */
export class RiskChangeQuery {
  /** The earlier day.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** The later day.
   * @example "2026-06-02"
   */
  @IsCivilDate()
  to: IsoDate;

  /** The priority trade issue; antidumping and countervailing duties where it is left out.
   * @example "adcvd"
   */
  @IsOptional()
  @IsIn(TRADE_ISSUES)
  issue: TradeIssue = 'adcvd';
}
