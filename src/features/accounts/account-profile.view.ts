import {
  AddressView,
  ImporterParticularsView,
  ForeignResultView,
  ImporterAssetView,
  ImporterPersonView,
  ImporterProgramView,
  ImporterAffiliationView,
  RelatedBusinessView,
  VerificationView,
} from '../importers/index.js';
import { AccountFindingView } from './account-findings.view.js';
import { AccountStandingView } from './account-standing.view.js';

/** A number that can be used on the day. */
export class UsableNumberView {
  /** Of which kind.
   * @example "irs"
   */
  kind!: 'irs' | 'ssn' | 'cbp_assigned';
  /** As customs prints it; a social security number by its last four digits alone.
   * @example "12-3456789EV"
   */
  number!: string;
  /** The first day.
   * @example "2019-05-01"
   */
  from!: string;
}

/** Who the importer is on the day. */
export class AccountIdentityView {
  /** Its name; absent where none is on record.
   * @example "Blue Spruce Imports"
   */
  name?: string;
  /** Its place of business. */
  address?: AddressView;
  /** The numbers it can use. */
  numbers!: UsableNumberView[];
  /** What CBP Form 5106 says of it. */
  particulars?: ImporterParticularsView;
  /** The day it was put on record.
   * @example "2019-05-01"
   */
  registeredOn!: string;
  /** The first day on which its record is void; absent where it is not.
   * @example "2026-03-02"
   */
  voidedOn?: string;
  /** Whether it is a nonresident importer (19 USC 4321(e)(2)).
   * @example "no"
   */
  nonresident!: 'yes' | 'no' | 'undetermined';
  /** Why that is said.
   * @example "nonresident.organized_in_customs_territory"
   */
  nonresidentReason!: string;
  /** Whether it is foreign in the words of the order of 2026 (EO 14411 §10): another fact than residence, shown and not checked. */
  foreign!: ForeignResultView;
}

/** A continuous bond in force on the day. */
export class AccountBondView {
  /** Its id.
   * @example "bnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  bondId!: string;
  /** Its number.
   * @example "26A000123"
   */
  bondNumber!: string;
  /** The version that holds on the day.
   * @example 1
   */
  version!: number;
  /** What it secures, by its code on CBP Form 301.
   * @example "1"
   */
  activityCode!: string;
  /** In US dollars.
   * @example "50000.00"
   */
  limitOfLiability!: string;
  /** Codes of its sureties.
   * @example ["821"]
   */
  suretyCodes!: string[];
  /** The first day of this version.
   * @example "2024-01-01"
   */
  from!: string;
}

/** What was filed under one entry type; sums leave cancelled entries out. */
export class AccountEntryTypeView {
  /** The type.
   * @example "03"
   */
  entryType!: string;
  /** How many were filed.
   * @example 12
   */
  entries!: number;
  /** How many of them were cancelled.
   * @example 1
   */
  cancelled!: number;
  /** How many have a line whose duty or deposits are undetermined: the sums are too low by what is owed on those.
   * @example 0
   */
  undetermined!: number;
  /** In US dollars.
   * @example "200000.00"
   */
  enteredValue!: string;
  /** Ordinary and additional duty as computed, in US dollars.
   * @example "120000.00"
   */
  duty!: string;
  /** Antidumping and countervailing duty deposits as computed, in US dollars.
   * @example "68580.00"
   */
  deposits!: string;
}

/** What the importer filed in the six months that end on the day. */
export class AccountEntriesView {
  /** The first day of filing.
   * @example "2025-10-01"
   */
  filedFrom!: string;
  /** The last.
   * @example "2026-03-02"
   */
  filedThrough!: string;
  /** By type, each entry by its version on record then. */
  byType!: AccountEntryTypeView[];
}

/** What the importer owes on bills, those paid or written off left out. */
export class AccountBillsView {
  /** How many bills something is owed on, or may be.
   * @example 2
   */
  open!: number;
  /** How many of them were to be paid before the day.
   * @example 1
   */
  pastDue!: number;
  /** How many of them are under protest.
   * @example 0
   */
  underProtest!: number;
  /** How many of them have an amount that is not known, because a rate of interest is not on record: the sum is too low by those.
   * @example 0
   */
  undetermined!: number;
  /** Principal and interest, in US dollars.
   * @example "12345.67"
   */
  owed!: string;
}

/** What stands behind what the importer owes or may still owe, on all of its bonds. */
export class AccountExposureView {
  /** Its bonds that had begun.
   * @example 2
   */
  bonds!: number;
  /** What stands behind what is open, over all periods that are known, in US dollars.
   * @example "110000.00"
   */
  exposed!: string;
  /** What may be asked of sureties now.
   * @example "50000.00"
   */
  claimable!: string;
  /** Bonds that secure what is not on record here, and are in neither sum.
   * @example ["240000007"]
   */
  notKnown!: string[];
}

/** A part of the account that this answer does not have, so that nothing is to be read from its absence. */
export class NotOnRecordView {
  /** Which part.
   * @example "exposure"
   */
  section!: 'identity' | 'exposure' | 'findings';
  /** Why: nothing is on record of who it was on that day; it was not asked for (`include`); or it is known as it is known now alone.
   * @example "not_asked"
   */
  reason!: 'nothing_on_that_day' | 'not_asked' | 'as_known_now_only';
}

/** Everything about one importer in one answer, on a day, as known at an instant. */
export class AccountProfileView {
  /** Id of the importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** Who it is. */
  identity!: AccountIdentityView;
  /** Its officers and owners. */
  persons!: ImporterPersonView[];
  /** The importers it belongs with. */
  affiliations!: ImporterAffiliationView[];
  /** How it stands in programs. */
  programs!: ImporterProgramView[];
  /** What it has in the United States. */
  assets!: ImporterAssetView[];
  /** Businesses that it has, or had before. */
  relatedBusinesses!: RelatedBusinessView[];
  /** Whether it and its places were found to exist. */
  verifications!: VerificationView[];
  /** Its continuous bonds. */
  bonds!: AccountBondView[];
  /** Its entries, counted and summed. */
  entries!: AccountEntriesView;
  /** What it owes on bills. */
  bills!: AccountBillsView;
  /** What its bonds answer for; where it was asked for (`include=exposure`), as known now. */
  exposure?: AccountExposureView;
  /** What the checks found at the same entries, the most frequent first, a hundred at most; where it was asked for (`include=findings`). */
  findings?: AccountFindingView[];
  /** What stands against it. */
  standing!: AccountStandingView[];
  /** The parts that this answer does not have. */
  notOnRecord!: NotOnRecordView[];
  /** Legal time of this answer.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** System time of this answer.
   * @example "2026-03-02T14:00:00.000Z"
   */
  knownAt!: string;
}
