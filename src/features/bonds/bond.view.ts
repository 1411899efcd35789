import {
  DepositInLieuView,
  IndividualSuretyView,
  ReinsuranceView,
  ReplacedBondView,
} from './filing/security-of-bond.view.js';
import { BondRenewalView } from './upkeep/renewal.view.js';
import type { ActivityCode, BondKind, RiderKind, TerminatedBy } from './rules/index.js';

/** A surety of a bond. */
export class BondSuretyView {
  /** Its code, as CBP gave it.
   * @example "821"
   */
  suretyCode!: string;
  /** Its company code at Treasury.
   * @example "99821"
   */
  naic!: string;
  /** The part it carries, US dollars.
   * @example "60000.00"
   */
  share!: string;
  /** The agent or attorney who signed for it.
   * @example "AGT-0042"
   */
  agentId?: string;
  /** What another company has reinsured of its part. */
  reinsurance?: ReinsuranceView;
}

/** A trade name or unincorporated division that uses the bond. */
export class BondUserView {
  /** Its name.
   * @example "Blue Spruce Outdoor"
   */
  name!: string;
  /** The suffix of the importer number that it uses.
   * @example "01"
   */
  suffix!: string;
}

/** The principal as the bond names it. */
export class BondPrincipalView {
  /** The importer on record.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** Its name on the bond.
   * @example "Blue Spruce Imports"
   */
  name!: string;
  /** Its address on the bond.
   * @example "1200 Quayside Walk, Savannah, GA 31401"
   */
  address!: string;
  /** Where it is organized.
   * @example "US-GA"
   */
  organizedIn?: string;
}

/** What a bond for a single transaction secures. */
export class BondTransactionView {
  /** The entry number, or the number of another transaction.
   * @example "101-2345670-8"
   */
  reference!: string;
  /** The day of it.
   * @example "2026-03-09"
   */
  on!: string;
}

/** How a bond ends. */
export class BondTerminationView {
  /** Who asked for it.
   * @example "principal"
   */
  by!: TerminatedBy;
  /** The day customs had the request.
   * @example "2026-03-02"
   */
  receivedOn!: string;
  /** The last day for which anything may be charged to the bond.
   * @example "2026-03-31"
   */
  lastDay!: string;
  /** Why customs accepted a shorter notice.
   * @example "The principal was dissolved."
   */
  shorterNotice?: string;
  /** The answer that it was decided by.
   * @example "det_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  determinationId?: string;
}

/** A bond as it stood on a day, as known at an instant. */
export class BondView {
  /** Its id.
   * @example "bnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** Its number, nine digits.
   * @example "261234567"
   */
  number!: string;
  /** For everything under one activity, or for a single transaction.
   * @example "continuous"
   */
  kind!: BondKind;
  /** What it secures, by its code on CBP Form 301.
   * @example "1"
   */
  activityCode!: ActivityCode;
  /** How it stands on the day: `in_force` with a last day on record says so in `termination`.
   * @example "in_force"
   */
  status!: 'not_begun' | 'in_force' | 'ended';
  /** The principal. */
  principal!: BondPrincipalView;
  /** Who is bound beside it, each for the whole; absent where nobody is. */
  coPrincipals?: BondPrincipalView[];
  /** The limit of liability, US dollars.
   * @example "60000.00"
   */
  limitOfLiability!: string;
  /** Its sureties, each with its part. */
  sureties!: BondSuretyView[];
  /** What is deposited in lieu of sureties. */
  inLieu?: DepositInLieuView;
  /** Individuals who signed as sureties. */
  individuals?: IndividualSuretyView[];
  /** What of it must be renewed; absent of a bond with corporate sureties. */
  renewals?: BondRenewalView[];
  /** The bond that it takes the place of; absent where it is none that you may know of. */
  replaces?: ReplacedBondView;
  /** Bonds that take its place, as far as you may know of them. */
  replacedBy?: ReplacedBondView[];
  /** Trade names and divisions that use it. */
  users!: BondUserView[];
  /** Whether a rider covers reconciliations. */
  reconciliation!: boolean;
  /** The day it was executed.
   * @example "2026-02-27"
   */
  executedOn!: string;
  /** The day it was filed.
   * @example "2026-03-02"
   */
  filedOn!: string;
  /** The first day it is good for.
   * @example "2026-03-09"
   */
  effectiveOn!: string;
  /** Who approves it.
   * @example "revenue_division"
   */
  approvedBy!: 'revenue_division' | 'revenue_division_or_port';
  /** What it secures; single transaction bonds only. */
  transaction?: BondTransactionView;
  /** The port of the transaction.
   * @example "2704"
   */
  port?: string;
  /** The surety’s own number for it.
   * @example "300412345"
   */
  suretyReferenceNumber?: string;
  /** The filer code of the broker who transmitted it.
   * @example "101"
   */
  brokerFilerCode?: string;
  /** How it ends, where that is on record. */
  termination?: BondTerminationView;
  /** What was asked before, to a later day, first to last. */
  earlierTerminations?: BondTerminationView[];
  /** Which version these terms are; riders make the next.
   * @example 1
   */
  version!: number;
  /** The first day of these terms.
   * @example "2026-03-09"
   */
  from!: string;
  /** Their last day; absent while they last.
   * @example "2026-12-31"
   */
  through?: string;
  /** The answer by which it was taken.
   * @example "det_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  determinationId?: string;
  /** Legal time of this answer.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** System time of this answer; a list shows what is known now.
   * @example "2026-03-02T14:00:00.000Z"
   */
  knownAt?: string;
}

/** What a bond said from one day to another. */
export class BondVersionView {
  /** Its place: 1 is the bond as it was filed.
   * @example 1
   */
  version!: number;
  /** The rider that made it; absent of the first.
   * @example "principal_address"
   */
  rider?: RiderKind;
  /** The first day.
   * @example "2026-03-09"
   */
  from!: string;
  /** The last day; absent while it lasts.
   * @example "2026-12-31"
   */
  through?: string;
  /** When it was put on record so.
   * @example "2026-03-02T14:00:00.000Z"
   */
  recordedAt!: string;
  /** The limit of liability, US dollars.
   * @example "60000.00"
   */
  limitOfLiability!: string;
  /** The principal’s name.
   * @example "Blue Spruce Imports"
   */
  principalName!: string;
  /** The principal’s address.
   * @example "1200 Quayside Walk, Savannah, GA 31401"
   */
  principalAddress!: string;
  /** Its sureties. */
  sureties!: BondSuretyView[];
  /** Trade names and divisions that use it. */
  users!: BondUserView[];
  /** Whether it covers reconciliations. */
  reconciliation!: boolean;
  /** The answer by which the rider was taken.
   * @example "det_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  determinationId?: string;
}
