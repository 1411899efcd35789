import type { IsoDate } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import type { Cents } from '../../../kernel/money.js';
import type { DutySums, LineDuties } from '../../duties/rules/duty-facts.js';
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
  /** What CBP may ask for besides, case by case; on top of the cash deposit. */
  readonly adcvdAdditionalAmount: Cents | null;
}

/** A case of a line and the rate taken for it. */
export interface QuotedCase {
  readonly caseNumber: string;
  readonly rateKind: string | null;
  readonly depositPercent: Decimal | null;
  readonly highestRatePercent: Decimal | null;
  readonly p90FinalPercent: Decimal | null;
  readonly maxFinalPercent: Decimal | null;
}

export interface QuotedLine extends LineDuties {
  readonly htsNumber: string;
  readonly countryOfOrigin: string;
  readonly enteredValue: Cents;
  readonly cases: readonly QuotedCase[];
  readonly possibleCases: readonly string[];
}

export interface QuotedEntry {
  readonly entryType: string;
  readonly modeOfTransport: string;
  readonly timesPer12Months: number;
  readonly enteredValue: Cents;
  readonly dutiesAtEntry: DutySums;
  /** Whether duties are deposited with this entry at all; if not, `dutiesAtEntry` holds fees alone. */
  readonly dutiesDue: boolean;
  readonly singleTransaction: SingleTransactionAmounts;
  /** Entry type 23: what the bond must add to the existing continuous one, for each entry. */
  readonly beyondContinuousBond?: Cents | null;
  readonly lines: readonly QuotedLine[];
}

/** Why an amount is null. */
export interface Undetermined {
  /** JSON pointer into the result. */
  readonly pointer: string;
  readonly reasonCode: string;
}

export interface BondQuoteResult {
  readonly standardContinuousAmount: Cents | null;
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
  /** Of the first planned entry; a sum with a part that is not determined is null, `determined` is what it is at least. */
  readonly dutiesAtEntry: DutySums;
  readonly dutiesPerYear: DutySums;
  readonly plannedEntries: readonly QuotedEntry[];
  readonly otherLegalMeasures: readonly LegalMeasure[];
  readonly history: readonly WithdrawnFormula[];
  readonly nextSteps: readonly NextStep[];
  readonly undetermined: readonly Undetermined[];
  readonly doesNotInclude: readonly string[];
  readonly dataCurrentThrough: IsoDate | null;
}
