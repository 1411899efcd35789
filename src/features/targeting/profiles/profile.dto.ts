import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { AsksAbout } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { TRADE_ISSUES } from '../../risk/rules/assessment/priority-trade-issues.js';
import type { TradeIssue } from '../../risk/rules/assessment/priority-trade-issues.js';
import { PROFILE_STATES } from '../rules/profile-step.js';
import type { ProfileState } from '../rules/profile-step.js';
import { TargetingProfileView } from './profile.view.js';

const KEY = /^[a-z][a-z0-9-]{1,39}$/;

/** How much one factor counts. */
export class GivenProfileWeight {
  /** The factor, by its name.
   * @example "paymentHistory"
   */
  @IsString()
  @Length(1, 60)
  factor: string;

  /** How much it counts, of 100.
   * @example 100
   */
  @IsInt()
  @Min(0)
  @Max(100)
  weight: number;
}

/** The scores from which a risk is medium and high. */
export class GivenProfileBands {
  /** The lowest score of the medium band.
   * @example 30
   */
  @IsInt()
  @Min(1)
  @Max(100)
  medium: number;

  /** The lowest score of the high band.
   * @example 60
   */
  @IsInt()
  @Min(1)
  @Max(100)
  high: number;
}

/** Drafts a version of a targeting profile. */
export class DraftTargetingProfile {
  /** The profile, by a key that all its versions have.
   * @example "adcvd-evaders"
   */
  @Matches(KEY)
  key: string;

  /** The priority trade issue it is for.
   * @example "adcvd"
   */
  @IsIn(TRADE_ISSUES)
  issue: TradeIssue;

  /** How much each factor counts; with those of the profile it builds on exactly 100. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => GivenProfileWeight)
  weights: GivenProfileWeight[];

  /** The scores from which a risk is medium and high. */
  @IsObject()
  @ValidateNested()
  @Type(() => GivenProfileBands)
  bands: GivenProfileBands;

  /** The profile it takes the weights from that it does not name itself, by its key.
   * @example "adcvd-standing"
   */
  @IsOptional()
  @Matches(KEY)
  basedOn?: string;

  /** The law it stands on; a profile without one is refused.
   * @example "19 USC 4322(a); 19 USC 1623(a)"
   */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  legalBasis?: string;

  /** What is expected of it; a profile that expects nothing is refused.
   * @example "One more importer in ten with unpaid duties is seen before its next entry."
   */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  expectedEffect?: string;

  /** When it is reviewed; a profile without that day is refused.
   * @example "2026-09-01"
   */
  @IsOptional()
  @IsCivilDate()
  reviewOn?: IsoDate;

  /** When it expires unless it is renewed; as late as the policy lets where it is left out.
   * @example "2026-12-01"
   */
  @IsOptional()
  @IsCivilDate()
  expiresOn?: IsoDate;
}

/** Says why something is done with a profile. */
export class ActOnTargetingProfile {
  /** The reasons.
   * @example "The shadow run agreed with the record of the first quarter."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** Renews a profile on evidence. */
export class RenewTargetingProfile {
  /** What it has shown.
   * @example "412 hits, 37 findings since March."
   */
  @IsString()
  @Length(1, 2000)
  evidence: string;

  /** The day on which it expires now.
   * @example "2027-01-15"
   */
  @IsCivilDate()
  expiresOn: IsoDate;
}

/** Which profiles. */
export class ListTargetingProfiles extends PageQuery {
  /** Those that stand so.
   * @example "published"
   */
  @AsksAbout(TargetingProfileView, 'state')
  @IsOptional()
  @IsIn(PROFILE_STATES)
  state?: ProfileState;

  /** The versions of one profile.
   * @example "adcvd-evaders"
   */
  @AsksAbout(TargetingProfileView, 'key')
  @IsOptional()
  @Matches(KEY)
  key?: string;
}
