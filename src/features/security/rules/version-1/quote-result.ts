import type { IsoDate } from '../../../../kernel/dates.js';
import type { Cents } from '../../../../kernel/money.js';
import type { DutySums, LineDuties } from '../../../duties/rules/duty-facts.js';
import type {
  BondQuoteResult as CurrentResult,
  QuotedCase as CurrentCase,
  QuotedEntry as CurrentEntry,
  QuotedLine as CurrentLine,
} from '../quote-result.js';

export type { BondOutcome, Undetermined } from '../quote-result.js';

export type QuotedCase = Omit<CurrentCase, 'onRecordPercent'>;

export interface SingleTransactionAmounts {
  readonly basicAmount: Cents | null;
  readonly adcvdAdditionalAmount: Cents | null;
}

export interface QuotedLine
  extends LineDuties, Pick<CurrentLine, 'htsNumber' | 'countryOfOrigin' | 'enteredValue' | 'possibleCases'> {
  readonly cases: readonly QuotedCase[];
}

export interface QuotedEntry extends Pick<
  CurrentEntry,
  'entryType' | 'modeOfTransport' | 'timesPer12Months' | 'enteredValue' | 'dutiesDue' | 'beyondContinuousBond'
> {
  readonly dutiesAtEntry: DutySums;
  readonly singleTransaction: SingleTransactionAmounts;
  readonly lines: readonly QuotedLine[];
}

/** As version 1 showed it: amounts or `undetermined`, the headings that were named. */
export interface BondQuoteResult extends Omit<
  CurrentResult,
  | 'standardContinuousLeast'
  | 'standardContinuousMost'
  | 'singleTransaction'
  | 'existingBond'
  | 'dutiesAtEntry'
  | 'dutiesPerYear'
  | 'plannedEntries'
  | 'missingFacts'
  | 'dataCurrentThrough'
> {
  readonly singleTransaction: SingleTransactionAmounts;
  readonly existingBond: Omit<CurrentResult['existingBond'], 'atLeast' | 'atMost'>;
  readonly dutiesAtEntry: DutySums;
  readonly dutiesPerYear: DutySums;
  readonly plannedEntries: readonly QuotedEntry[];
  readonly dataCurrentThrough: IsoDate | null;
}
