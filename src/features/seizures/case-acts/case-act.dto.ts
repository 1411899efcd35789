import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { NOTICE_CONTENTS, RELIEFS } from '../rules/index.js';
import type { NoticeContent, Relief } from '../rules/index.js';

/** Gives notice of a seizure to everyone with an interest. */
export class NotifySeizure {
  /** The day the notice was mailed.
   * @example "2026-03-27"
   */
  @IsCivilDate()
  mailedOn!: IsoDate;

  /** What the notice states.
   * @example ["property_described", "time_cause_and_place", "law_violated", "right_to_petition", "right_to_claim", "where_to_file"]
   */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(NOTICE_CONTENTS, { each: true })
  contents!: NoticeContent[];

  /** Ids of the parties on the goods to whom it was mailed.
   * @example ["12", "13"]
   */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  notified!: string[];

  /** The day the owner of the right was notified of the seizure, where it was.
   * @example "2026-03-27"
   */
  @IsOptional()
  @IsCivilDate()
  ownerNotifiedOn?: IsoDate;
}

/** Records the first day of publication of the notice of seizure and intent to forfeit. */
export class PublishSeizure {
  /** The first day on the government website.
   * @example "2026-04-06"
   */
  @IsCivilDate()
  firstPublishedOn!: IsoDate;
}

/** Petitions for remission. */
export class FilePetition {
  /** The day it was filed.
   * @example "2026-04-20"
   */
  @IsCivilDate()
  filedOn!: IsoDate;

  /** Who petitions.
   * @example "Blue Spruce Imports"
   */
  @IsString()
  @Length(1, 200)
  petitioner!: string;

  /** What it asks for.
   * @example "export"
   */
  @IsIn(RELIEFS)
  reliefAsked!: Relief;

  /** What it says.
   * @example "The goods were bought in good faith; we ask to return them to the seller."
   */
  @IsString()
  @Length(1, 10_000)
  statement!: string;
}

/** Claims the goods, so that a court decides. */
export class FileClaim {
  /** The day it was filed.
   * @example "2026-04-20"
   */
  @IsCivilDate()
  filedOn!: IsoDate;

  /** Who claims.
   * @example "Blue Spruce Imports"
   */
  @IsString()
  @Length(1, 200)
  claimant!: string;

  /** Amount of the bond given with it; 0.00 for none.
   * @example "3200.00"
   */
  @IsUsDollars()
  bond!: string;

  /** Whether the claimant was found too poor to give a bond.
   * @example false
   */
  @IsBoolean()
  tooPoorForBond!: boolean;
}

/** Decides a petition. */
export class DecidePetition {
  /** The petition; without one goods are released only as the owner of a counterfeited mark consented.
   * @example "pet_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  petitionId?: string;

  /** How.
   * @example "granted"
   */
  @IsIn(['granted', 'denied'])
  decision!: 'granted' | 'denied';

  /** The relief given; only with `granted`.
   * @example "export"
   */
  @IsOptional()
  @IsIn(RELIEFS)
  relief?: Relief;

  /** The day of the decision.
   * @example "2026-05-04"
   */
  @IsCivilDate()
  decidedOn!: IsoDate;

  /** Why.
   * @example "First violation; the seller takes the goods back."
   */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

/** Declares goods forfeited. */
export class ForfeitMerchandise {
  /** The day of the declaration.
   * @example "2026-05-07"
   */
  @IsCivilDate()
  forfeitedOn!: IsoDate;

  /** The day a court decreed it, where only a court can.
   * @example "2027-01-15"
   */
  @IsOptional()
  @IsCivilDate()
  decreedOn?: IsoDate;
}
