import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { GOODS_STATES } from '../../merchandise/rules/goods-states.js';
import type { GoodsState } from '../../merchandise/rules/goods-states.js';
import { StandingGiven } from '../../recordations/index.js';
import { DISPOSAL_ROUTES, VIOLATIONS } from '../rules/index.js';
import type { DisposalRoute, Violation } from '../rules/index.js';

/** A consent to disposal, as it was given. */
export class ConsentGiven {
  /** The routes it names.
   * @example ["donate"]
   */
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(DISPOSAL_ROUTES, { each: true })
  routes!: DisposalRoute[];

  /** Whether it was given in writing.
   * @example true
   */
  @IsBoolean()
  inWriting!: boolean;

  /** The day it was given.
   * @example "2026-05-10"
   */
  @IsCivilDate()
  givenOn!: IsoDate;

  /** The last day it holds. */
  @IsOptional()
  @IsCivilDate()
  expiresOn?: IsoDate;

  /** The day it was withdrawn. */
  @IsOptional()
  @IsCivilDate()
  withdrawnOn?: IsoDate;

  /** What whoever gave it was to the recordation. */
  @IsObject()
  @ValidateNested()
  @Type(() => StandingGiven)
  given!: StandingGiven;
}

/** Asks which ways of dealing with goods are open on a day, from all that is known of them. */
export class AskDisposalRoutes {
  /** Legal time.
   * @example "2026-05-11"
   */
  @IsCivilDate()
  asOf!: IsoDate;

  /** The goods, where they are on record.
   * @example "mer_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  merchandiseId?: string;

  /** How they stand.
   * @example "forfeited"
   */
  @IsIn(GOODS_STATES)
  state!: GoodsState;

  /** What they violate.
   * @example "counterfeit_mark"
   */
  @IsIn(VIOLATIONS)
  violation!: Violation;

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

  /** The day they were forfeited.
   * @example "2026-05-07"
   */
  @IsOptional()
  @IsCivilDate()
  forfeitedOn?: IsoDate;

  /** Consents of the owner of the right. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConsentGiven)
  consents!: ConsentGiven[];

  /** Routes the owner consented to at the seizure.
   * @example []
   */
  @IsArray()
  @ArrayMaxSize(50)
  @IsIn(DISPOSAL_ROUTES, { each: true })
  consentedAtSeizure!: DisposalRoute[];

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

  /** For goods released: the last day on which redelivery may be demanded. */
  @IsOptional()
  @IsCivilDate()
  redeliveryDemandBy?: IsoDate;

  /** Whether the agency that decides on them approved their reconditioning.
   * @example false
   */
  @IsBoolean()
  agencyApproved!: boolean;
}

/** Asks whether one route is open. */
export class AskDisposal extends AskDisposalRoutes {
  /** The route.
   * @example "destroy"
   */
  @IsIn(DISPOSAL_ROUTES)
  route!: DisposalRoute;
}
