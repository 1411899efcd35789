import type { RightType } from './rules/right.js';
import type { RecordationStatus } from './rules/status.js';

/** A recordation as it is published. */
export class PublishedRecordationView {
  /** Its id.
   * @example "rec_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** Its number; absent until it is approved.
   * @example "TMK 19-00421"
   */
  number?: string;
  /** Which right.
   * @example "trademark"
   */
  rightType!: RightType;
  /** The mark, the trade name, or the title of the work.
   * @example "NORTHPINE CHRONOMASTER"
   */
  title!: string;
  /** The goods it stands for.
   * @example "Wristwatches and their parts"
   */
  goods?: string;
  /** Number of the registration it rests on.
   * @example "5701234"
   */
  registrationNumber?: string;
  /** International classes of a mark.
   * @example [14]
   */
  classes!: number[];
  /** The owner's name on the day.
   * @example "Northpine Instruments"
   */
  ownerName?: string;
  /** The owner's country on the day, ISO 3166-1 alpha-2.
   * @example "US"
   */
  ownerCountry?: string;
  /** Status on the day.
   * @example "active"
   */
  status!: RecordationStatus;
  /** Whether it protects on the day.
   * @example true
   */
  active!: boolean;
  /** Why, as stable codes.
   * @example []
   */
  reasonCodes!: string[];
  /** The first day of protection.
   * @example "2019-04-15"
   */
  effectiveOn?: string;
  /** The last day of the term; absent where none is fixed.
   * @example "2029-01-20"
   */
  expiresOn?: string;
  /** The last day to apply for renewal.
   * @example "2029-04-20"
   */
  renewBy?: string;
  /** Since when genuine goods not meant for this market are kept out.
   * @example "2021-06-10"
   */
  grayMarketGrantedOn?: string;
  /** Since when physically and materially different goods are kept out unless labelled.
   * @example "2021-06-10"
   */
  leverGrantedOn?: string;
  /** How it answers the query: by its number, or as the title matches.
   * @example "begins"
   */
  matchedBy?: string;
}

/** Who owned it, and when. */
export class RecordationOwnerView {
  /** Name.
   * @example "Northpine Instruments"
   */
  name!: string;
  /** Address.
   * @example "7 Escapement Lane, Portland, OR 97209"
   */
  address!: string;
  /** Country, ISO 3166-1 alpha-2.
   * @example "US"
   */
  country!: string;
  /** Citizenship, or where it is organized.
   * @example "A corporation of Delaware"
   */
  citizenship!: string;
  /** Its organisation here.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  organisationId!: string;
  /** The first day.
   * @example "2019-03-18"
   */
  from!: string;
  /** The last day; absent while it owns. */
  through?: string;
}

/** A licensee, place of manufacture, affiliate or contact. */
export class RecordationPartyView {
  /** What it is.
   * @example "licensee"
   */
  kind!: 'licensee' | 'place_of_manufacture' | 'foreign_affiliate' | 'contact';
  /** Name.
   * @example "Tarn Valley Straps"
   */
  name!: string;
  /** Its organisation here, where it has one. */
  organisationId?: string;
  /** Address. */
  address?: string;
  /** Country, ISO 3166-1 alpha-2.
   * @example "CH"
   */
  country?: string;
  /** Address for mail. */
  email?: string;
  /** Telephone. */
  phone?: string;
}

/** An application to renew. */
export class RenewalView {
  /** Its id.
   * @example "ren_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The day of the application.
   * @example "2026-03-02"
   */
  appliedOn!: string;
  /** What became of it.
   * @example "pending"
   */
  outcome!: 'pending' | 'approved' | 'refused';
  /** The last day of the renewed registration. */
  registrationExpiresOn?: string;
  /** The last day of the renewed term, once approved. */
  expiresOn?: string;
  /** The day it was decided. */
  decidedOn?: string;
  /** Why it was decided so. */
  decisionReason?: string;
}

/** The guide by which genuine goods are told from others, and whom its owner chose to read it. */
export class ProductGuideView {
  /** Who reads it beside the owner.
   * @example "ports"
   */
  audience!: 'ports' | 'centers' | 'all_cbp';
  /** The file; `GET …/product-guide` gives a link to it.
   * @example "fil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  fileId!: string;
  /** When it was given. */
  givenAt!: string;
}

/** A recordation with what its owner, those who act for it, and CBP see beside the published part. */
export class RecordationView extends PublishedRecordationView {
  /** By what right you see what you see.
   * @example "public"
   */
  accessBasis!: 'public' | 'owner_or_agent' | 'customs';
  /** The day of the application.
   * @example "2019-03-18"
   */
  appliedOn?: string;
  /** The stored determination of the application, with its fee. */
  applicationDeterminationId?: string;
  /** Why the application was decided so. */
  decisionReason?: string;
  /** Recorded on a pending copyright application. */
  provisional?: boolean;
  /** Whether protection against gray-market goods was asked for. */
  grayMarketRequested?: boolean;
  /** Whether protection against different goods was asked for. */
  leverRequested?: boolean;
  /** Every owner, oldest first. */
  owners?: RecordationOwnerView[];
  /** Licensees, places of manufacture, affiliates abroad and contacts. */
  parties?: RecordationPartyView[];
  /** Applications to renew. */
  renewals?: RenewalView[];
  /** The product identification guide. */
  productGuide?: ProductGuideView;
  /** Legal time of this answer.
   * @example "2026-03-02"
   */
  asOf!: string;
}
