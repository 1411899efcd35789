import type { AgencyNotOnRecord } from './checks/agency-on-record.js';
import type { EmptyAmounts } from './checks/line-amounts.js';
import type { PortNotOnRecord } from './checks/port-on-record.js';
import type { EntryState } from './lifecycle/entry-states.js';
import type { OrderOnImporter } from './checks/order-14411.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import type { CaseStanding } from '../../adcvd/rules/case-status.js';
import type { MissingCompanion } from '../../adcvd/rules/companion.js';
import type { RateAnswer } from '../../adcvd/rules/rate-determination.js';

/** By what right someone is importer of record (19 USC 1484(a)(2)(B)). */
export const IMPORTER_ROLES = [
  'owner',
  'purchaser',
  'broker_designated',
  'consignee_declared_owner',
  'consignee',
] as const;
export type ImporterRole = (typeof IMPORTER_ROLES)[number];

/** Who may designate a broker as importer of record. */
export const DESIGNATORS = ['owner', 'purchaser', 'consignee'] as const;
export type Designator = (typeof DESIGNATORS)[number];

/** What is filed: the entry alone, or with it the summary and the estimated duties. */
export const FILINGS = ['entry', 'entry_and_summary'] as const;
export type Filing = (typeof FILINGS)[number];

/** How the goods are secured: by a bond, by cash in its place, or by waiver. */
export type Security =
  | { readonly kind: BondKind }
  | { readonly kind: 'waived'; readonly suretyCode: string }
  | { readonly kind: 'none' };

/** As what a bond is named. */
export type BondKind = 'continuous' | 'single_transaction' | 'cash_in_lieu';

/** A bond that an entry names. */
export interface NamedBond {
  readonly bondNumber: string;
  /** Whether it is in force on the day, for importing, and for this importer (or is its broker’s own). */
  readonly standing: 'in_force' | 'not_in_force' | 'other_activity' | 'of_another' | 'of_another_entry';
  /** Whether a rider of it covers reconciliations. */
  readonly reconciliationRider?: boolean;
  /** Whether the surety that is named with it is none that stands for it on record. */
  readonly otherSurety?: boolean;
}

/** An AD/CVD case as a line names it, with what is on record about it on the day of the rate. */
export interface NamedCase {
  readonly caseNumber: string;
  readonly type: 'A' | 'C';
  /** Whether a statement on reimbursement is on file for it. */
  readonly nonReimbursement: boolean;
  /** Null: there is no such case on record. */
  readonly standing: CaseStanding | null;
  readonly rate: RateAnswer | null;
}

/** A heading of Chapter 99 with what became of it on the goods of a line. */
export interface JudgedHeading {
  readonly heading: string;
  readonly verdict: 'applies' | 'needs_fact' | 'not_in_force' | 'does_not_apply';
  readonly needs: readonly string[];
}

/** One line of an entry, with what is on record about its goods. */
export interface FiledLine {
  readonly htsNumber: string;
  readonly tariff: 'on_record' | 'legal_line_only' | 'not_on_record';
  /** The last day of a number that has ended; null where it has not, or was never on record. */
  readonly tariffEndedOn: IsoDate | null;
  readonly successors: readonly string[];
  /** The units of quantity that the tariff asks for, and those that are told; absent as entries were taken until November 2026: any unit passed. */
  readonly units?: { readonly asked: string; readonly given: readonly string[] };
  /** What of its amounts is nothing; absent as entries were taken until the end of November 2026: nobody asked. */
  readonly amounts?: EmptyAmounts;
  /** Where a gross weight of nothing is told: how the goods come; absent where none is told, and as entries were taken until the end of November 2026. */
  readonly weightless?: { readonly modeOfTransport: string };
  readonly enteredValue: Cents;
  readonly countryOfOrigin: string;
  readonly mid: string | null;
  readonly producer: PartyAddress | null;
  readonly exporter: string | null;
  readonly cases: readonly NamedCase[];
  readonly missingCompanions: readonly MissingCompanion[];
  /** Cases in force whose codes and origin fit the goods, and that the line does not name. */
  readonly possibleCases: readonly string[];
  readonly declaredHeadings: readonly string[];
  /** What the programmes on record say of this line; null: they cannot be asked for this day or number. */
  readonly headings: readonly JudgedHeading[] | null;
  readonly tradeProgram: string | null;
  /** The provision of Chapter 98 it is entered under; null: none. */
  readonly provision: string | null;
  readonly quota: boolean;
}

/** A party with as much of its address as a manufacturer identification code is made of. */
export interface PartyAddress {
  readonly name: string;
  readonly street: string | null;
  readonly city: string | null;
  readonly country: string | null;
  /** Province of Canada, two letters. */
  readonly province: string | null;
}

/** What is known of the importer on the day. Null: not on record here. */
export interface ImporterStandingFacts {
  readonly delinquent: boolean | null;
  readonly liveEntryRequired: boolean | null;
  /** Whether its continuous bond was found insufficient and not remedied in time, or security is asked for every transaction. */
  readonly securityEachEntry?: boolean;
  readonly inactive: boolean | null;
  /** Whether its record is void, and all of its numbers with it; absent where it is not. */
  readonly voided?: boolean;
  /** Whether none of its numbers can be used on the day; absent where one can. */
  readonly numberless?: boolean;
  /** Whether customs holds what it enters, for admissibility, safety or security. */
  readonly releaseRefused?: boolean;
  /** What of the order of 3 June 2026 is applied to its entries; absent while nothing is. */
  readonly order?: OrderOnImporter;
}

/** What the forms tell beside, each null where it is not told. */
export interface ToldOnForms {
  readonly designatedBy: Designator | null;
  readonly inBondNumber: string | null;
  readonly inBondOn: IsoDate | null;
  readonly foreignPortOfLading: string | null;
}

/** What a line tells of a quota: that it is under one, a visa, or by a fact that it is inside one. */
export interface ToldOfQuota {
  readonly underQuota: boolean;
  readonly visa: boolean;
  readonly insideQuota: boolean;
}

/** An entry as it is filed, with all that is on record about it: what every check is asked of. */
export interface FiledEntry {
  readonly entryType: string;
  readonly filing: Filing;
  readonly importerRole: ImporterRole;
  readonly filer: 'importer' | 'broker' | 'cbp';
  /** Whether the broker files in its own name or on its own bond. */
  readonly brokersOwnBond: boolean;
  readonly standing: ImporterStandingFacts;
  readonly modeOfTransport: string;
  readonly exportedOn: IsoDate | null;
  readonly importedOn: IsoDate | null;
  /** Landing, or arrival at the port of destination of goods in bond. */
  readonly arrivedOn: IsoDate | null;
  /** The day named for entry, where the filer elects one. */
  readonly electedEntryOn: IsoDate | null;
  readonly filedOn: IsoDate;
  /** Absent as entries were taken until November 2026: nobody asks whether port, days and surety agree. */
  readonly portCode?: string;
  /** Ports that it names and that are not on record; absent where all are, and as entries were taken before it was asked. */
  readonly ports?: readonly PortNotOnRecord[];
  /** Agencies that its lines are flagged to and nobody answers for; absent as the ports are. */
  readonly agencies?: readonly AgencyNotOnRecord[];
  /** What is declared beside; absent as entries were taken until the end of November 2026: nobody asked whether it can be. */
  readonly beside?: { readonly waiver: boolean; readonly exportingCountry: string | null };
  /** What the forms tell of a designation, a movement in bond and a port of lading; absent where nothing of it is told. */
  readonly forms?: ToldOnForms;
  /** Line by line; absent where nothing is told of a quota and the type is not made for it, and as entries were taken in November 2026. */
  readonly quotaOfLines?: readonly ToldOfQuota[];
  readonly security: Security;
  readonly bonds: readonly NamedBond[];
  /** Of each of them its kind, as it was named; absent as entries were taken in November 2026: the first stood for all. */
  readonly bondKinds?: readonly BondKind[];
  /** Whether a bond for this transaction, or cash in its place, is named. */
  readonly securedByItself?: boolean;
  /** The day of the rate and what that day is the day of. */
  readonly rateOn: IsoDate;
  readonly rateBasis: RateBasis;
  /** The day that was named for the rate, beside that of entry; absent where none was and none has to be. */
  readonly named?: { readonly namedRateOn: IsoDate | null; readonly enteredOn: IsoDate };
  readonly privilegedOn: IsoDate | null;
  readonly warehouseEntryNumber: string | null;
  readonly consolidated: boolean;
  readonly reconciliation: readonly ReconciliationIssue[];
  readonly underlyingEntries: number;
  /** Of a reconciliation, the entries that it names; absent as entries were taken until November 2026: nobody asks what they are. */
  readonly underlying?: readonly UnderlyingEntry[];
  readonly dutiesPaidBeforeRelease: boolean;
  /** The scheduled day of the statement by which they are paid; absent where none is named. */
  readonly statementOn?: IsoDate;
  readonly lines: readonly FiledLine[];
}

export const RATE_BASES = ['entry', 'withdrawal', 'acceptance_in_bond', 'privileged_status'] as const;
export type RateBasis = (typeof RATE_BASES)[number];

export const RECONCILIATION_ISSUES = ['value', 'classification', '9802', 'free_trade_agreement'] as const;
export type ReconciliationIssue = (typeof RECONCILIATION_ISSUES)[number];

/** An entry that a reconciliation names, with what is on record of it. */
export interface UnderlyingEntry {
  readonly entryNumber: string;
  /** Null: not on record here. Of another importer's nothing more is told. */
  readonly onRecord: UnderlyingOnRecord | 'of_another' | null;
}

export interface UnderlyingOnRecord {
  readonly entryType: string;
  readonly status: EntryState;
  /** What its summary left to reconciliation, and when that was filed; null before it. */
  readonly flags: readonly ReconciliationIssue[];
  readonly flaggedOn: IsoDate | null;
  readonly importedOn: IsoDate | null;
  /** By which others it was reconciled, and for what; empty where that was not said. */
  readonly reconciled: readonly { readonly by: string; readonly issues: readonly ReconciliationIssue[] }[];
}
