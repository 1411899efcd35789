import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { ChangedPageQuery } from '../../platform/http/page.dto.js';
import { AsksAbout } from '../../platform/access/asks.js';
import { DetentionSummaryView } from './detention.view.js';
import { DETENTION_STATUSES } from './detention-status.js';
import { TRACKS } from './rules/index.js';

/** Which detentions. */
export class ListDetentions extends ChangedPageQuery {
  /** Where they stand today.
   * @example "detained"
   */
  @AsksAbout(DetentionSummaryView, 'status')
  @IsOptional()
  @IsIn(DETENTION_STATUSES)
  status?: (typeof DETENTION_STATUSES)[number];

  /** The recordation they are about. */
  @AsksAbout(DetentionSummaryView, 'recordationId')
  @IsOptional()
  @Matches(/^rec_[0-9a-z]{26}$/)
  recordationId?: string;

  /** The rule they run under; officers only.
   * @example "133.21"
   */
  @AsksAbout(DetentionSummaryView, 'track')
  @IsOptional()
  @IsIn(TRACKS)
  track?: (typeof TRACKS)[number];

  /** Port of entry; officers only.
   * @example "4701"
   */
  @AsksAbout(DetentionSummaryView, 'portCode')
  @IsOptional()
  @Matches(/^\d{4}$/)
  portCode?: string;

  /** Presented on this day or later; officers only.
   * @example "2026-03-02"
   */
  @AsksAbout(DetentionSummaryView, 'presentedOn')
  @IsOptional()
  @IsCivilDate()
  presentedFrom?: IsoDate;
}

/** Records that the goods can be viewed and examined. */
export class PresentGoods {
  /** That day; today where it is left out.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  presentedOn?: IsoDate;
}

/** Decides within five business days of presentation whether the goods are released or detained. */
export class DecideDetention {
  /** The decision.
   * @example "detain"
   */
  @IsIn(['detain', 'release'])
  decision: 'detain' | 'release';

  /** Its day; today where it is left out.
   * @example "2026-03-09"
   */
  @IsOptional()
  @IsCivilDate()
  decidedOn?: IsoDate;
}

/** Records the notice of detention to the importer. */
export class NotifyDetention {
  /** The day it was issued; today where it is left out.
   * @example "2026-03-16"
   */
  @IsOptional()
  @IsCivilDate()
  noticeOn?: IsoDate;

  /** Why the goods are detained.
   * @example "Suspected counterfeit mark."
   */
  @IsString()
  @Length(1, 2000)
  specificReason: string;

  /** How long it may take.
   * @example "Up to 30 days from presentation"
   */
  @IsString()
  @Length(1, 500)
  anticipatedLength: string;

  /** The tests and inquiries to be made. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  tests?: string;

  /** What would speed the decision up. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  helpfulInformation?: string;
}

/** Makes the final determination. */
export class DetermineDetention {
  /** How it comes out; `no_infringement` releases the goods too.
   * @example "excluded"
   */
  @IsIn(['released', 'no_infringement', 'excluded'])
  determination: 'released' | 'no_infringement' | 'excluded';

  /** Why.
   * @example "The logo is applied without the consent of its owner."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;

  /** Its day; today where it is left out.
   * @example "2026-03-30"
   */
  @IsOptional()
  @IsCivilDate()
  determinedOn?: IsoDate;
}

/** Grants more time for the importer to show that relief applies, or to bring chemical substances into line or export them. */
export class ExtendDetention {
  /** The last day of the extension.
   * @example "2026-04-15"
   */
  @IsCivilDate()
  to: IsoDate;

  /** Why it is granted.
   * @example "The importer awaits the owner's written consent."
   */
  @IsString()
  @Length(0, 2000)
  goodCause: string;

  /** Whose delay it makes good; needed for chemical substances (19 CFR 12.124(b)).
   * @example "EPA"
   */
  @IsOptional()
  @IsIn(['EPA', 'CBP'])
  delayedBy?: 'EPA' | 'CBP';

  /** The day it is granted; today where it is left out.
   * @example "2026-03-27"
   */
  @IsOptional()
  @IsCivilDate()
  grantedOn?: IsoDate;
}

/** Finds whether the owner's examination or testing would help. */
export class FindAssistance {
  /** The finding.
   * @example true
   */
  @IsBoolean()
  wouldAssist: boolean;

  /** Why.
   * @example "Only the holder can tell the serial numbers apart."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** Releases goods: another agency let them in, or a protest or court opened the door again. */
export class ReleaseGoods {
  /** Why they are released.
   * @example "FDA may proceed"
   */
  @IsString()
  @Length(1, 2000)
  reason: string;

  /** That day; today where it is left out.
   * @example "2026-03-12"
   */
  @IsOptional()
  @IsCivilDate()
  releasedOn?: IsoDate;
}
