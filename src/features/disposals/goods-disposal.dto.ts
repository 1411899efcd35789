import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
} from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { DISPOSAL_ROUTES, VIOLATIONS } from './rules/index.js';
import type { DisposalRoute, Violation } from './rules/index.js';

/** Records what was found about goods before their disposal. */
export class AssessForDisposal {
  /** The day.
   * @example "2026-05-08"
   */
  @IsCivilDate()
  assessedOn!: IsoDate;

  /** What they violate, where neither a seizure nor an abandonment says it.
   * @example "origin_marking"
   */
  @IsOptional()
  @IsIn(VIOLATIONS)
  violation?: Violation;

  /** Whether they are unsafe or a hazard to health; left out while nobody has looked.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  hazard?: boolean;

  /** Whether health, safety, conservation or a treaty forbids sending them on.
   * @example false
   */
  @IsBoolean()
  exportBarred!: boolean;

  /** Whether a government agency has an established need of them.
   * @example false
   */
  @IsBoolean()
  agencyNeed!: boolean;

  /** Whether a charity has an established need of them.
   * @example true
   */
  @IsBoolean()
  charityNeed!: boolean;

  /** Whether they perish.
   * @example false
   */
  @IsBoolean()
  perishable!: boolean;

  /** Whether a sale would cover its costs.
   * @example true
   */
  @IsBoolean()
  saleCoversCosts!: boolean;

  /** Whether the agency that decides on them approved their reconditioning.
   * @example false
   */
  @IsBoolean()
  agencyApproved!: boolean;

  /** For goods released: the last day on which redelivery may be demanded.
   * @example "2026-04-03"
   */
  @IsOptional()
  @IsCivilDate()
  redeliveryDemandBy?: IsoDate;
}

/** On which day routes are asked for. */
export class AskForRoutes {
  /** Legal time; needed, for what is open changes with the day.
   * @example "2026-05-08"
   */
  @IsCivilDate()
  asOf!: IsoDate;
}

/** Consents to disposal by the routes named. */
export class ConsentToDisposal {
  /** The recorded right that the goods infringe.
   * @example "rec_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsString()
  @Length(1, 100)
  recordationId!: string;

  /** The routes.
   * @example ["donate"]
   */
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsIn(DISPOSAL_ROUTES, { each: true })
  routes!: DisposalRoute[];

  /** Whether it was given in writing.
   * @example true
   */
  @IsBoolean()
  inWriting!: boolean;

  /** How the writing is found again.
   * @example "Letter of 10 May 2026, file 26-118"
   */
  @IsString()
  @Length(1, 200)
  document!: string;

  /** The day it was given.
   * @example "2026-05-10"
   */
  @IsCivilDate()
  givenOn!: IsoDate;

  /** The last day it holds; left out where the owner set none.
   * @example "2026-11-10"
   */
  @IsOptional()
  @IsCivilDate()
  expiresOn?: IsoDate;

  /** On whose behalf an officer files it; others file for their own organisation. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  organisationId?: string;
}

/** Takes a consent back. */
export class WithdrawConsent {
  /** The first day on which it no longer holds.
   * @example "2026-06-01"
   */
  @IsCivilDate()
  withdrawnOn!: IsoDate;
}
