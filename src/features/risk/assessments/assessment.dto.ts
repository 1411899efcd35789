import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { RISK_ACTIONS } from '../rules/assessment/risk-action.js';
import type { RiskAction } from '../rules/assessment/risk-action.js';

const REASON_CODES = ['new_information', 'data_error', 'open_investigation', 'known_importer', 'resources'] as const;
const FOUND = ['nothing_found', 'discrepancy', 'violation', 'unpaid', 'paid'] as const;

/** Decides otherwise than was proposed, for a time. */
export class OverrideRisk {
  /** What is done instead.
   * @example "pre_entry_review"
   */
  @IsIn(RISK_ACTIONS)
  action: RiskAction;

  /** Why, by its code.
   * @example "new_information"
   */
  @IsIn(REASON_CODES)
  reasonCode: (typeof REASON_CODES)[number];

  /** Why, in words.
   * @example "The producer’s factory has closed."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;

  /** The day from which the proposal counts again; at most as far ahead as the policy lets.
   * @example "2026-04-01"
   */
  @IsCivilDate()
  expiresOn: IsoDate;
}

/** Records what was found later. */
export class RecordRiskOutcome {
  /** What.
   * @example "discrepancy"
   */
  @IsIn(FOUND)
  found: (typeof FOUND)[number];

  /** More of it.
   * @example "Value understated by 8 %."
   */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  note?: string;
}

export const AUDIENCES = ['analyst', 'officer', 'importer'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** For whom an assessment is told. */
export class ExplanationQuery {
  /** For whom.
   * @example "officer"
   */
  @IsOptional()
  @IsIn(AUDIENCES)
  audience: Audience = 'officer';
}
