import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { AsksAbout } from '../../platform/access/asks.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { ChangedPageQuery } from '../../platform/http/page.dto.js';
import { AbandonmentView } from './abandonment.view.js';
import { ABANDONMENT_BASES, POSSESSION_REQUESTERS, TRADE_LAWS } from './rules/index.js';
import type { AbandonmentBasis, PossessionRequester, TradeLaw } from './rules/index.js';

/** The facts on which a basis is tested; each basis needs its own. */
export class AbandonmentCircumstances {
  /** Who asked customs to take possession (`vol_possession`).
   * @example "consignee"
   */
  @IsOptional()
  @IsIn(POSSESSION_REQUESTERS)
  requestedBy?: PossessionRequester;

  /** The day customs took possession (`vol_possession`); a message alone abandons nothing.
   * @example "2026-03-05"
   */
  @IsOptional()
  @IsCivilDate()
  possessionTakenOn?: IsoDate;

  /** The day of entry (`vol_30d`).
   * @example "2026-05-04"
   */
  @IsOptional()
  @IsCivilDate()
  enteredOn?: IsoDate;

  /** Whether the goods went to public stores for examination (`vol_30d`).
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  examined?: boolean;

  /** The day they were released from examination (`vol_30d`). */
  @IsOptional()
  @IsCivilDate()
  examinationReleasedOn?: IsoDate;

  /** Whether the importer itself abandons (`vol_30d`).
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  byImporter?: boolean;

  /** The day the fair closed or closes (`vol_fair`, `inv_fair`). */
  @IsOptional()
  @IsCivilDate()
  fairClosesOn?: IsoDate;

  /** Whether the goods are still in customs custody (`inv_fair`). */
  @IsOptional()
  @IsBoolean()
  inCustody?: boolean;

  /** The day of importation (`vol_warehouse`, `inv_warehouse`). */
  @IsOptional()
  @IsCivilDate()
  importedOn?: IsoDate;

  /** Whether duties or charges are unpaid (`inv_warehouse`). */
  @IsOptional()
  @IsBoolean()
  chargesUnpaid?: boolean;
}

/** Abandons goods: the request, and where an officer files it, its acceptance too. */
export class AbandonMerchandise {
  /** The goods.
   * @example "mer_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsString()
  @Length(1, 100)
  merchandiseId!: string;

  /** On which basis; only what begins with `vol_` is voluntary.
   * @example "vol_possession"
   */
  @IsIn(ABANDONMENT_BASES)
  basis!: AbandonmentBasis;

  /** What the basis is tested on. */
  @IsObject()
  @ValidateNested()
  @Type(() => AbandonmentCircumstances)
  circumstances!: AbandonmentCircumstances;

  /** Who asks, by name.
   * @example "J. Doe, consignee"
   */
  @IsString()
  @Length(1, 200)
  requester!: string;

  /** The day of the request.
   * @example "2026-03-04"
   */
  @IsCivilDate()
  requestedOn!: IsoDate;

  /** How the signed form is found again.
   * @example "Port form 26-0412"
   */
  @IsString()
  @Length(1, 200)
  formReference!: string;

  /** The day it is accepted; officers only.
   * @example "2026-03-05"
   */
  @IsOptional()
  @IsCivilDate()
  acceptedOn?: IsoDate;

  /** The law that the importation is suspected of violating; officers only.
   * @example "trademark_counterfeit"
   */
  @IsOptional()
  @IsIn(TRADE_LAWS)
  suspectedLaw?: TradeLaw;

  /** The recorded rights concerned; officers only.
   * @example ["rec_01jd3z3m8tf0qr6f2x8mz0c2yv"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  recordationIds?: string[];
}

/** Abandons many goods, as express carriers do. */
export class AbandonInBatch {
  /** The abandonments, each judged by itself. */
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => AbandonMerchandise)
  items!: AbandonMerchandise[];
}

/** Accepts an abandonment. */
export class AcceptAbandonment {
  /** The day.
   * @example "2026-03-05"
   */
  @IsCivilDate()
  acceptedOn!: IsoDate;

  /** The day customs took possession, where it was not yet known (`vol_possession`).
   * @example "2026-03-05"
   */
  @IsOptional()
  @IsCivilDate()
  possessionTakenOn?: IsoDate;
}

/** Refuses an abandonment. */
export class RefuseAbandonment {
  /** The day.
   * @example "2026-03-05"
   */
  @IsCivilDate()
  refusedOn!: IsoDate;

  /** Why.
   * @example "The goods are needed as evidence."
   */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

/** Narrows the list of abandonments. */
export class ListAbandonments extends ChangedPageQuery {
  /** Only those of these goods. */
  @AsksAbout(AbandonmentView, 'merchandiseId')
  @IsOptional()
  @IsString()
  @Length(1, 100)
  merchandiseId?: string;

  /** Only those that stand so.
   * @example "accepted"
   */
  @AsksAbout(AbandonmentView, 'state')
  @IsOptional()
  @IsIn(['requested', 'accepted', 'refused'])
  state?: 'requested' | 'accepted' | 'refused';

  /** Only those on this basis.
   * @example "vol_possession"
   */
  @AsksAbout(AbandonmentView, 'basis')
  @IsOptional()
  @IsIn(ABANDONMENT_BASES)
  basis?: AbandonmentBasis;
}
