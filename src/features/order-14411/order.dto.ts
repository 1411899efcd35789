import { IsIn, IsOptional, Matches } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { AsksNothing } from '../../platform/access/asks.js';
import { IsCivilDate, IsInstant, TimeQuery } from '../../platform/http/dates.dto.js';
import { POLICY_SETS } from './rules/binding-provisions.js';
import type { PolicySetName } from './rules/binding-provisions.js';

/** Asks how ready an importer is for the order. */
export class AssessOrderReadiness {
  /** Legal time.
   * @example "2026-11-27"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-11-27T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId: string;

  /** Under which set: as things stand, or as if the whole order were carried out.
   * @example "eo_14411"
   */
  @IsIn(POLICY_SETS)
  policySet: PolicySetName;
}

/** The two axes of time, and the set under which readiness is asked. */
export class ReadinessQuery extends TimeQuery {
  /** Under which set: as things stand, or as if the whole order were carried out.
   * @example "eo_14411"
   */
  @IsOptional()
  @IsIn(POLICY_SETS)
  @AsksNothing('it names a set of policies')
  policySet: PolicySetName = 'as_applied';
}
