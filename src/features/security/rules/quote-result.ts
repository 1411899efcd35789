import type { IsoDate } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import type { Cents } from '../../../kernel/money.js';
import type { shownCurrency } from '../../duties/rules/currency/data-currency.js';
import type { OwedDeposit, OwedDuty, OwedSums } from '../../duties/rules/owed/entry-owed-facts.js';
import type { FactType } from '../../duties/rules/additional/fact-definition.js';
import type { Worth } from '../../duties/rules/additional/missing-facts.js';
import type { CoveredImporter } from './covered-importer.js';
import type { Exposure } from './exposure.js';
import type { NextStep } from './next-steps.js';
import type { NonresidentDuty } from './nonresident-duties.js';
import type { YesNo } from '../../importers/rules/nonresident.js';
import type { LegalMeasure } from './other-measures.js';
import type { Instrument } from './proposed-security.js';
import type { RiskFactor } from './risk-score.js';
import type { RiskBand } from './security-policies.js';
import type { Sufficiency } from './sufficiency.js';
import type { WithdrawnFormula } from './withdrawn-2004-formula.js';

/** What a bond quote can come to. */
export const BOND_OUTCOMES = [
  /** Nothing additional, and the existing bond reaches the standard amount. */
  'standard_bond_sufficient',
  /** Nothing additional; the importer has no bond yet, or one below the standard amount. */
  'standard_bond_required',
  /** Security beyond the standard bond is proposed, whether or not the existing bond already carries it. */
  'additional_security_required',
  /** Law or data leave the standard or the additional amount open. */
  'not_determinable',
] as const;
export type BondOutcome = (typeof BOND_OUTCOMES)[number];

export interface SingleTransactionAmounts {
  /** Without what antidumping and countervailing duties may add. */
  readonly basicAmount: Cents | null;
  /** What it is at least, and at most, while duties are undetermined. */
  readonly basicLeast: Cents | null;
  readonly basicMost: Cents | null;
  /** What CBP may ask for besides, case by case; on top of the cash deposit. */
  readonly adcvdAdditionalAmount: Cents | null;
}

/** A case of a line and the rate taken for it. */
export interface QuotedCase {
  readonly caseNumber: string;
  readonly rateKind: string | null;
  readonly depositPercent: Decimal | null;
  readonly onRecordPercent: Decimal | null;
  readonly highestRatePercent: Decimal | null;
  readonly p90FinalPercent: Decimal | null;
  readonly maxFinalPercent: Decimal | null;
}

/** A programme of additional duty that applies to a line, or may. */
export interface QuotedProgram {
  readonly programId: string;
  readonly heading: string;
  readonly authority: string;
  readonly verdict: 'applies' | 'needs_fact';
  readonly ratePercent: Decimal | null;
  readonly onValue: Cents | null;
  readonly amount: Cents | null;
  readonly least: Cents;
  readonly most: Cents;
}

/** A fact that is missing on a line; its question stands once in the result. */
export interface QuotedMissingFact {
  readonly fact: string;
  readonly effect: 'amount' | 'heading';
  readonly worth: readonly Worth[];
}

/** A fact that is missing somewhere, with the question to ask. */
export interface MissingFactQuestion {
  readonly fact: string;
  readonly type: FactType;
  readonly question: string;
  readonly answers: readonly string[];
  /** Where to state it: the first of the lines. */
  readonly pointer: string;
  readonly lines: number;
}

/** What a line comes to. */
export interface QuotedLineTotals {
  /** As the tariff prints it. */
  readonly htsNumber: string;
  readonly countryOfOrigin: string;
  readonly enteredValue: Cents;
  /** Duties of the line; fees are owed per entry. Null while a part is undetermined. */
  readonly total: Cents | null;
  readonly least: Cents;
  readonly most: Cents | null;
  readonly reasonCodes: readonly string[];
  readonly possibleCases: readonly string[];
}

/** A line duty by duty. */
export interface QuotedLine extends QuotedLineTotals {
  readonly ordinary: Pick<OwedDuty, 'amount' | 'rate' | 'reasonCodes'>;
  readonly additional: readonly QuotedProgram[];
  readonly additionalTotal: Cents | null;
  readonly additionalLeast: Cents;
  readonly additionalMost: Cents | null;
  readonly missingFacts: readonly QuotedMissingFact[];
  readonly antidumping: readonly OwedDeposit[];
  readonly countervailing: readonly OwedDeposit[];
  readonly cases: readonly QuotedCase[];
}

export interface QuotedEntry {
  readonly entryType: string;
  readonly modeOfTransport: string;
  readonly timesPer12Months: number;
  readonly enteredValue: Cents;
  readonly dutiesAtEntry: OwedSums;
  /** Whether duties are deposited with this entry at all; if not, `dutiesAtEntry` holds fees alone. */
  readonly dutiesDue: boolean;
  readonly singleTransaction: SingleTransactionAmounts;
  /** Entry type 23: what the bond must add to the existing continuous one, for each entry. */
  readonly beyondContinuousBond?: Cents | null;
  /** Duty by duty, or in a quote of many lines what each comes to. */
  readonly lines: readonly (QuotedLine | QuotedLineTotals)[];
}

/** Why an amount is null. */
export interface Undetermined {
  /** JSON pointer into the result. */
  readonly pointer: string;
  readonly reasonCode: string;
}

/** The existing bond against one amount that may be required. */
export interface BondAgainst {
  readonly requiredAmount: Cents | null;
  readonly outcome: Sufficiency['outcome'];
  readonly shortfall: Cents | null;
}

export interface BondQuoteResult {
  readonly standardContinuousAmount: Cents | null;
  /** What it is at least, and at most, while the duties it stands on are undetermined. */
  readonly standardContinuousLeast: Cents | null;
  readonly standardContinuousMost: Cents | null;
  readonly standardBasedOn: 'last_12_months' | 'estimate_from_planned_entries';
  readonly additionalAmount: Cents | null;
  readonly requiredContinuousAmount: Cents | null;
  /** The largest of the planned entries, each figure for itself. */
  readonly singleTransaction: SingleTransactionAmounts;
  readonly instrument: Instrument | null;
  readonly existingBond: {
    readonly amount: Cents | null;
    readonly outcome: Sufficiency['outcome'];
    readonly shortfall: Cents | null;
    readonly remedyDays: number | null;
    readonly remedyBy: IsoDate | null;
    /** Held against the least and against the most that can be required. */
    readonly atLeast: BondAgainst;
    readonly atMost: BondAgainst;
  };
  readonly coveredImporter: Omit<CoveredImporter, 'reasonCodes'>;
  readonly programExempt: YesNo;
  readonly nonresident: YesNo;
  readonly nonresidentDuties: readonly NonresidentDuty[];
  readonly risk: {
    readonly score: Decimal | null;
    readonly band: RiskBand | null;
    readonly factors: readonly RiskFactor[];
    /** Factors that are not known; each contributed nothing. */
    readonly missing: readonly string[];
  };
  readonly exposure: Exposure;
  /** Of the first planned entry; a sum with a part that is not determined is null. */
  readonly dutiesAtEntry: OwedSums;
  readonly dutiesPerYear: OwedSums;
  readonly missingFacts: readonly MissingFactQuestion[];
  readonly plannedEntries: readonly QuotedEntry[];
  readonly otherLegalMeasures: readonly LegalMeasure[];
  readonly history: readonly WithdrawnFormula[];
  readonly nextSteps: readonly NextStep[];
  readonly undetermined: readonly Undetermined[];
  readonly doesNotInclude: readonly string[];
  readonly dataCurrentThrough: ReturnType<typeof shownCurrency>;
}
