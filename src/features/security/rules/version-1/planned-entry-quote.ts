import { Decimal } from '../../../../kernel/decimal.js';
import type { Cents } from '../../../../kernel/money.js';
import { eachInTurns } from '../../../../kernel/turns.js';
import type { Turns } from '../../../../kernel/turns.js';
import type { CaseDeposit, DutySums, LineDuties } from '../../../duties/rules/duty-facts.js';
import { adcvdAdditionalBond } from '../adcvd-additional-bond.js';
import { kindOfGoods } from './kind-of-goods.js';
import type { PlannedCase, PlannedEntry, PlannedLine } from './quote-facts.js';
import type { QuotedEntry } from './quote-result.js';
import type { QuoteTrace } from '../quote-trace.js';
import { singleTransactionBond } from '../single-transaction-bond.js';
import { TEMPORARY_IMPORTATION, temporaryImportationBond } from '../temporary-importation-bond.js';

type Rates = Pick<PlannedCase, 'depositPercent' | 'highestRatePercent' | 'p90FinalPercent' | 'maxFinalPercent'>;

/** A planned line with its duties and, per case, the deposit rate in per cent. */
export interface LineWithDuties {
  readonly line: PlannedLine;
  readonly duties: LineDuties;
  readonly cases: readonly (PlannedCase & { readonly enteredValue: Cents })[];
  /** The cases, and those that may apply: of these no rate counts until the scope is settled. */
  readonly atStake: readonly (Rates & { readonly caseNumber: string; readonly enteredValue: Cents })[];
}

const NO_RATES: Rates = {
  depositPercent: null,
  highestRatePercent: null,
  p90FinalPercent: null,
  maxFinalPercent: null,
};

/** The lines of a planned entry beside their duties. */
export function* linesInTurns({ lines, duties }: PlannedEntry): Turns<readonly LineWithDuties[]> {
  return yield* eachInTurns(lines, (line, i) => {
    const owed = duties.lines[i];
    if (!owed) throw new RangeError('The duties of a planned entry have fewer lines than the entry.');
    const deposits = [...owed.antidumping, ...owed.countervailing];
    const cases = line.cases.map((each) => ({
      ...each,
      enteredValue: line.enteredValue,
      depositPercent: each.depositPercent ?? equivalentPercent(each, deposits, line.enteredValue),
    }));
    const open = (line.possibleCases ?? []).map((caseNumber) => ({
      caseNumber,
      enteredValue: line.enteredValue,
      ...NO_RATES,
    }));
    return { line, duties: owed, cases, atStake: [...cases, ...open] };
  });
}

/** What one planned entry owes and what a bond for it alone would come to. */
export function* quoteEntry(
  entry: PlannedEntry,
  lines: readonly LineWithDuties[],
  existingBondAmount: Cents | null,
  trace: QuoteTrace,
): Turns<QuotedEntry> {
  const adcvd = trace.run(adcvdAdditionalBond, {
    cases: lines
      .flatMap(({ atStake }) => atStake)
      .map(({ caseNumber, enteredValue, depositPercent, highestRatePercent }) => ({
        caseNumber,
        enteredValue,
        ratePercent: depositPercent,
        highestRatePercent,
      })),
  });
  yield;
  const basic = basicBond(entry, lines, existingBondAmount, trace, adcvd?.amount ?? null);
  yield;
  return {
    entryType: entry.entryType,
    modeOfTransport: entry.modeOfTransport,
    timesPer12Months: entry.timesPer12Months,
    enteredValue: entry.duties.enteredValue,
    dutiesAtEntry: sumsOf(entry.duties),
    dutiesDue: entry.duties.dutiesDue,
    ...basic,
    lines: yield* eachInTurns(lines, ({ line, duties, cases }) => ({
      htsNumber: line.htsNumber,
      countryOfOrigin: line.countryOfOrigin,
      enteredValue: line.enteredValue,
      ...duties,
      cases: cases.map(({ enteredValue: _value, type: _type, ...rates }) => rates),
      possibleCases: line.possibleCases ?? [],
    })),
  };
}

const sumsOf = (sums: DutySums): DutySums => ({
  ordinary: sums.ordinary,
  additional: sums.additional,
  antidumping: sums.antidumping,
  countervailing: sums.countervailing,
  mpf: sums.mpf,
  hmf: sums.hmf,
  total: sums.total,
  determined: sums.determined,
});

// A bond secures what would be owed if the goods went into consumption, also where nothing is deposited at entry.
function basicBond(
  entry: PlannedEntry,
  quoted: readonly LineWithDuties[],
  existing: Cents | null,
  trace: QuoteTrace,
  adcvd: Cents | null,
) {
  const temporary = entry.entryType === TEMPORARY_IMPORTATION;
  const { mpf, hmf } = entry.duties.ifConsumed;
  const fees = mpf === null || hmf === null ? null : mpf + hmf;
  const lines = quoted.map(({ line, duties: owed }) => ({
    enteredValue: line.enteredValue,
    duties: owed.total,
    kind: kindOfGoods({ ...line, duties: owed }),
    htsNumbers: [line.htsNumber, ...line.additionalHtsNumbers],
  }));
  if (temporary) {
    const bond = trace.run(temporaryImportationBond, { lines, fees, continuousBondAmount: existing });
    return {
      singleTransaction: { basicAmount: bond?.amount ?? null, adcvdAdditionalAmount: adcvd },
      beyondContinuousBond: bond?.beyondContinuousBond ?? null,
    };
  }
  const facts = lines.map(({ htsNumbers: _numbers, ...line }) => line);
  const bond = trace.run(singleTransactionBond, { entryType: entry.entryType, lines: facts, fees });
  return { singleTransaction: { basicAmount: bond?.amount ?? null, adcvdAdditionalAmount: adcvd } };
}

// A deposit per unit of quantity, seen as per cent of the value it stands on.
function equivalentPercent(one: PlannedCase, deposits: readonly CaseDeposit[], value: Cents): Decimal | null {
  const amount = deposits.find(({ caseNumber }) => caseNumber === one.caseNumber)?.amount;
  if (amount === undefined || amount === 'undetermined' || value === 0n) return null;
  return Decimal.make(amount * 100n).dividedBy(Decimal.make(value), 6);
}
