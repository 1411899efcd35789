import type { Warning } from '../../../kernel/determination.js';
import type { Decimal } from '../../../kernel/decimal.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Applied } from '../../../kernel/rule.js';
import type { Cents } from '../../../kernel/money.js';
import type { DataCurrency } from '../../duties/rules/currency/data-currency.js';
import type { EntryOwed } from '../../duties/rules/owed/entry-owed-facts.js';
import type { AdcvdPaymentRecord } from './adcvd-payment-record.js';
import type { EntityType } from '../../importers/rules/nonresident.js';
import type { CtpatStatus } from './program-exemption.js';

/** All that the bond requirement of one importer depends on. */
export interface BondQuoteFacts {
  readonly importer: QuotedImporter;
  /** What was paid in the last 12 months, or the importer's estimate; null: the planned entries are the estimate. */
  readonly dutiesTaxesFees12Months: Cents | null;
  /** At least one. */
  readonly plannedEntries: readonly PlannedEntry[];
  /** Up to which day each part of the data goes. */
  readonly currency: DataCurrency;
  /** What the record of the goods gives cause to say. */
  readonly warnings: readonly Warning[];
  /** Rules that were asked about its cases. */
  readonly steps: readonly Applied<unknown>[];
}

export interface QuotedImporter {
  readonly entityType: EntityType;
  /** Null: never imported. */
  readonly firstEntryOn: IsoDate | null;
  readonly jurisdictionOfOrganization: string | null;
  readonly citizenship: string | null;
  readonly lawfulPermanentResident?: boolean | null;
  /** Whether a nonresident corporation has qualified to do business in the State where its agent acts; left out, it is not known. */
  readonly qualifiedInState?: boolean;
  readonly ctpat: { readonly status: CtpatStatus | null; readonly tier: number | null } | null;
  /** Null: not stated. */
  readonly adcvdPaymentRecord: AdcvdPaymentRecord | null;
  readonly existingBondAmount: Cents | null;
  /** Records of confirmed predecessors and successors. */
  readonly linkedPaymentRecords?: readonly AdcvdPaymentRecord[];
  /** The largest open bill; left out, it is nothing where the payment record says that nothing is unpaid. */
  readonly largestOpenBill?: Cents | null;
  readonly affiliatedWithDelinquent?: boolean | null;
  readonly dataFault?: boolean | null;
}

export interface PlannedEntry {
  readonly entryType: string;
  readonly modeOfTransport: string;
  readonly timesPer12Months: number;
  readonly lines: readonly PlannedLine[];
  /** What is owed on one such entry; its lines stand in the order of `lines`. */
  readonly duties: EntryOwed;
}

export interface PlannedLine {
  readonly htsNumber: string;
  readonly countryOfOrigin: string;
  readonly enteredValue: Cents;
  readonly quantity: Decimal | null;
  readonly unit: string | null;
  readonly tradeProgram: string | null;
  /** The provision of Chapter 98 the goods are entered under beside their own number; null: none. */
  readonly provision: string | null;
  /** Another agency must admit the goods, or they are restricted or prohibited. */
  readonly pgaRequirement: boolean;
  readonly cases: readonly PlannedCase[];
  /** Cases in force whose codes and country match, which the caller neither named nor ruled out: they leave coverage and exposure open. */
  readonly possibleCases?: readonly string[];
  /** Orders for the origin are on record without tariff codes, and the caller neither named nor ruled out a case. */
  readonly ordersWithoutCodes?: boolean;
}

/** A case a line falls under, with its rates on the legal day; every null means not known. */
export interface PlannedCase {
  readonly caseNumber: string;
  readonly type: 'A' | 'C';
  /** The deposit rate of these goods in per cent of the value; null too where it is per unit. */
  readonly depositPercent: Decimal | null;
  /** The rate on record, where the caller states another. */
  readonly onRecordPercent?: Decimal | null;
  /** What kind of rate it is: `cash_deposit`, `investigation_margin`, `review_result`, `as_stated` …; null without a rate. */
  readonly rateKind: string | null;
  readonly highestRatePercent: Decimal | null;
  readonly p90FinalPercent: Decimal | null;
  readonly maxFinalPercent: Decimal | null;
}

/** A case with what stands on it: its rates count only once the scope is settled. */
export interface CaseAtStake extends Pick<
  PlannedCase,
  'depositPercent' | 'highestRatePercent' | 'p90FinalPercent' | 'maxFinalPercent'
> {
  readonly caseNumber: string;
  readonly enteredValue: Cents;
}
