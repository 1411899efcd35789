import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { NOTICE_CONTENTS, RELIEFS } from '../rules/index.js';
import type { NoticeContent, Relief } from '../rules/index.js';

/** What every question about a seizure says. */
export class AskAboutSeizure {
  /** Legal time: the day of the act.
   * @example "2026-04-20"
   */
  @IsCivilDate()
  asOf!: IsoDate;

  /** The seizure, where it is on record.
   * @example "sez_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  seizureId?: string;
}

/** Asks whether a notice of seizure mailed on a day is complete. */
export class AskSeizureNotice extends AskAboutSeizure {
  /** The day of the seizure.
   * @example "2026-03-27"
   */
  @IsCivilDate()
  seizedOn!: IsoDate;

  /** What the notice states. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(NOTICE_CONTENTS, { each: true })
  contents!: NoticeContent[];

  /** Parties who appear to have an interest.
   * @example ["12"]
   */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  parties!: string[];

  /** Those to whom it was mailed.
   * @example ["12"]
   */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  notified!: string[];
}

/** A claim as it was filed. */
export class ClaimGiven {
  /** Its day.
   * @example "2026-04-20"
   */
  @IsCivilDate()
  filedOn!: IsoDate;

  /** Its bond; 0.00 for none.
   * @example "3200.00"
   */
  @IsUsDollars()
  bond!: string;

  /** Whether the claimant was found too poor to give one.
   * @example false
   */
  @IsBoolean()
  tooPoorForBond!: boolean;
}

/** Asks where a claim to seized goods stands on a day. */
export class AskClaim extends AskAboutSeizure {
  /** Appraised domestic value of what was seized.
   * @example "32000.00"
   */
  @IsUsDollars()
  domesticValue!: string;

  /** Whether the goods may not be imported at all.
   * @example false
   */
  @IsBoolean()
  prohibited!: boolean;

  /** The first day of publication, where it began.
   * @example "2026-04-06"
   */
  @IsOptional()
  @IsCivilDate()
  firstPublishedOn?: IsoDate;

  /** The claim that counts, where there is one. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ClaimGiven)
  claim?: ClaimGiven;
}

/** Asks whether goods may be declared forfeit on a day. */
export class AskForfeiture extends AskClaim {
  /** The day the notice was mailed, where it was.
   * @example "2026-03-27"
   */
  @IsOptional()
  @IsCivilDate()
  noticeMailedOn?: IsoDate;

  /** The last day on which the United States may sue, where it is known. */
  @IsOptional()
  @IsCivilDate()
  limitationOn?: IsoDate;

  /** Whether a petition filed in time is undecided.
   * @example false
   */
  @IsBoolean()
  petitionPending!: boolean;

  /** The day a court decreed it.
   * @example "2027-01-15"
   */
  @IsOptional()
  @IsCivilDate()
  decreedOn?: IsoDate;

  /** Whether the owner of a counterfeited mark consented in time to another disposition.
   * @example false
   */
  @IsBoolean()
  ownerConsented!: boolean;
}

/** Asks which relief a petition may end in, and keeps how it was decided. */
export class AskRemission extends AskAboutSeizure {
  /** The petition, where one is decided. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  petitionId?: string;

  /** How it was decided.
   * @example "granted"
   */
  @IsIn(['granted', 'denied'])
  decision!: 'granted' | 'denied';

  /** The relief given.
   * @example "export"
   */
  @IsOptional()
  @IsIn(RELIEFS)
  relief?: Relief;

  /** Whether the goods bear a counterfeit mark.
   * @example false
   */
  @IsBoolean()
  counterfeit!: boolean;

  /** What the owner of the mark consented to in time. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(RELIEFS, { each: true })
  ownerConsentedTo!: Relief[];

  /** Whether the goods may not be imported at all.
   * @example false
   */
  @IsBoolean()
  prohibited!: boolean;

  /** Whether health, safety, conservation or a treaty forbids exportation.
   * @example false
   */
  @IsBoolean()
  exportBarred!: boolean;

  /** Whether it is a case of a mark.
   * @example true
   */
  @IsBoolean()
  trademarkCase!: boolean;

  /** Appraised domestic value.
   * @example "32000.00"
   */
  @IsUsDollars()
  appraisedValue!: string;
}
