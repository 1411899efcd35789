import { Decimal } from '../../../kernel/decimal.js';
import type { Cents } from '../../../kernel/money.js';
import { eachInTurns } from '../../../kernel/turns.js';
import type { Turns } from '../../../kernel/turns.js';
import type { OwedDeposit } from '../../duties/rules/owed/entry-owed-facts.js';
import { adcvdAdditionalBond } from './adcvd-additional-bond.js';
import { bondsForEntry } from './bonds-for-entry.js';
import type { LineWithDuties } from './line-with-duties.js';
import type { PlannedCase, PlannedEntry } from './quote-facts.js';
import { lineInShort, quotedLine } from './quoted-line.js';
import type { QuotedEntry } from './quote-result.js';
import type { QuoteTrace } from './quote-trace.js';

const NO_RATES = {
  depositPercent: null,
  highestRatePercent: null,
  p90FinalPercent: null,
  maxFinalPercent: null,
} as const;

/** Stands for whatever case of an order without tariff codes the goods may be under. */
const WITHOUT_CODES = 'order_without_codes';

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
    const possible = [...(line.possibleCases ?? []), ...(line.ordersWithoutCodes === true ? [WITHOUT_CODES] : [])];
    const open = possible.map((caseNumber) => ({ caseNumber, enteredValue: line.enteredValue, ...NO_RATES }));
    return { line, owed, cases, atStake: [...cases, ...open] };
  });
}

/** What one planned entry owes and what a bond for it alone would come to. */
export function* quoteEntry(
  entry: PlannedEntry,
  lines: readonly LineWithDuties[],
  existingBondAmount: Cents | null,
  trace: QuoteTrace,
  inFull: boolean,
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
  const { basic, beyondContinuousBond } = bondsForEntry(entry, lines, existingBondAmount, trace);
  yield;
  return {
    entryType: entry.entryType,
    modeOfTransport: entry.modeOfTransport,
    timesPer12Months: entry.timesPer12Months,
    enteredValue: entry.duties.enteredValue,
    dutiesAtEntry: entry.duties.atEntry,
    dutiesDue: entry.duties.dutiesDue,
    singleTransaction: {
      basicAmount: basic.amount,
      basicLeast: basic.least,
      basicMost: basic.most,
      adcvdAdditionalAmount: adcvd?.amount ?? null,
    },
    ...(beyondContinuousBond === undefined ? {} : { beyondContinuousBond }),
    lines: yield* eachInTurns(lines, inFull ? quotedLine : lineInShort),
  };
}

// A deposit per unit of quantity, seen as per cent of the value it stands on.
function equivalentPercent(one: PlannedCase, deposits: readonly OwedDeposit[], value: Cents): Decimal | null {
  const amount = deposits.find(({ caseNumber }) => caseNumber === one.caseNumber)?.amount ?? null;
  if (amount === null || value === 0n) return null;
  return Decimal.make(amount * 100n).dividedBy(Decimal.make(value), 6);
}
