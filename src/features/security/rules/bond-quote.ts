import type { IsoDate } from '../../../kernel/dates.js';
import type { Warning } from '../../../kernel/determination.js';
import type { PolicySet } from '../../../kernel/policy.js';
import type { Applied } from '../../../kernel/rule.js';
import { atOnce } from '../../../kernel/turns.js';
import type { Turns } from '../../../kernel/turns.js';
import { currencyWarnings } from '../../duties/rules/currency/currency-warnings.js';
import { pastData, shownCurrency } from '../../duties/rules/currency/data-currency.js';
import { continuousBond } from './continuous-bond.js';
import { positionOf } from './importer-position.js';
import { largest } from './largest-bonds.js';
import type { LineWithDuties } from './line-with-duties.js';
import { informalWarnings } from './informal-warnings.js';
import { missingQuestions } from './missing-questions.js';
import { nextSteps } from './next-steps.js';
import { otherLegalMeasures } from './other-measures.js';
import { owedPerYear } from './owed-per-year.js';
import { linesInTurns, quoteEntry } from './planned-entry-quote.js';
import type { BondQuoteFacts } from './quote-facts.js';
import { undeterminedIn, warningsOf } from './quote-gaps.js';
import { proposalFor } from './quote-proposal.js';
import type { BondOutcome, BondQuoteResult, QuotedEntry } from './quote-result.js';
import { QuoteTrace } from './quote-trace.js';
import { withdrawn2004Formula } from './withdrawn-2004-formula.js';

/** The answer to the question `bond_requirement`, past the end of its data as if the last of them still held. */
export interface BondQuote {
  readonly outcome: BondOutcome;
  readonly reasonCodes: readonly string[];
  readonly result: BondQuoteResult;
  readonly steps: readonly Applied<unknown>[];
  readonly warnings: readonly Warning[];
  readonly dataCurrentThrough: IsoDate | null;
}

/** Of a longer list of lines or cases a step shows how many there were. */
const MOST_LISTED = 20;
/** Above so many lines each shows what it comes to, and its duties one by one are left out. */
const MOST_IN_FULL = 250;

type Amounts = Omit<BondQuoteResult, 'undetermined'>;

/** What security an importer needs for what it plans to enter, and why. */
export const quoteBond = (facts: BondQuoteFacts, asOf: IsoDate, policies: PolicySet): BondQuote =>
  atOnce(quoteBondInTurns(facts, asOf, policies));

/** The same in turns, with the version of the duties of nonresidents that the question stands on. */
export function* quoteBondInTurns(
  facts: BondQuoteFacts,
  asOf: IsoDate,
  policies: PolicySet,
  dutiesBy: 1 | 2 = 2,
): Turns<BondQuote> {
  const trace = new QuoteTrace(asOf, policies, MOST_LISTED);
  trace.steps.push(...facts.steps);
  for (const { duties } of facts.plannedEntries) {
    trace.steps.push(...duties.steps);
    trace.because(...duties.reasonCodes);
  }
  const amounts = yield* amountsOf(facts, trace, dutiesBy);
  return {
    outcome: outcomeOf(amounts),
    reasonCodes: trace.reasonCodes,
    result: { ...amounts, undetermined: undeterminedIn(amounts, trace.reasonCodes) },
    steps: trace.steps,
    warnings: [
      ...warningsOf(amounts, facts),
      ...informalWarnings(facts.plannedEntries, trace),
      ...currencyWarnings(facts.currency, asOf),
      ...facts.warnings,
    ],
    dataCurrentThrough: pastData(facts.currency, asOf),
  };
}

function* amountsOf(facts: BondQuoteFacts, trace: QuoteTrace, dutiesBy: 1 | 2): Turns<Amounts> {
  const { existingBondAmount, entityType } = facts.importer;
  const position = positionOf(facts, trace, dutiesBy);
  const plannedEntries: QuotedEntry[] = [];
  const inFull = facts.plannedEntries.reduce((sum, entry) => sum + entry.lines.length, 0) <= MOST_IN_FULL;
  const lines: { readonly lines: readonly LineWithDuties[]; readonly timesPer12Months: number }[] = [];
  for (const entry of facts.plannedEntries) {
    const ofEntry = yield* linesInTurns(entry);
    lines.push({ lines: ofEntry, timesPer12Months: entry.timesPer12Months });
    plannedEntries.push(yield* quoteEntry(entry, ofEntry, existingBondAmount, trace, inFull));
  }
  const dutiesPerYear = owedPerYear(facts.plannedEntries);
  const { standard, required } = continuousBond(facts, dutiesPerYear, trace);
  const proposal = yield* proposalFor(facts, lines, position, standard.amount, trace);
  yield;
  const { requiredContinuousAmount, existingBond } = required(proposal);
  const [first] = plannedEntries;
  if (!first) throw new RangeError('A bond quote needs a planned entry.');
  const { covered, nonresident, programExempt } = position;
  const { reasonCodes: _codes, ...coveredFacts } = covered;
  return {
    standardContinuousAmount: standard.amount,
    standardContinuousLeast: standard.least,
    standardContinuousMost: standard.most,
    standardBasedOn: standard.basedOn,
    ...proposal,
    requiredContinuousAmount,
    singleTransaction: largest(plannedEntries),
    existingBond,
    coveredImporter: coveredFacts,
    programExempt,
    nonresident,
    nonresidentDuties: position.nonresidentDuties,
    dutiesAtEntry: first.dutiesAtEntry,
    dutiesPerYear,
    missingFacts: missingQuestions(facts.plannedEntries),
    plannedEntries,
    // Each of these carries its own basis in law, so they are told in the result and not as steps.
    otherLegalMeasures: trace.tell(otherLegalMeasures, { covered: covered.outcome, programExempt }) ?? [],
    history: [trace.tell(withdrawn2004Formula, {})].filter((formula) => formula !== null),
    nextSteps:
      trace.tell(nextSteps, {
        covered,
        programExempt,
        nonresident,
        corporation: entityType === 'corporation',
        existingBond: existingBond.outcome,
        instrument: proposal.instrument,
        additional:
          proposal.additionalAmount === null ? 'undetermined' : proposal.additionalAmount > 0n ? 'some' : 'none',
        undeterminedDuties: dutiesPerYear.total === null,
        missingFacts: facts.plannedEntries.some(({ duties }) => duties.reasonCodes.includes('facts.missing')),
      }) ?? [],
    doesNotInclude: [...new Set(facts.plannedEntries.flatMap(({ duties }) => duties.doesNotInclude))],
    dataCurrentThrough: shownCurrency(facts.currency),
  };
}

// Whether a bond is enough may be sure although what is required is not.
function outcomeOf({ standardContinuousAmount, additionalAmount, existingBond }: Amounts): BondOutcome {
  if (additionalAmount === null) return 'not_determinable';
  if (additionalAmount > 0n)
    return standardContinuousAmount === null ? 'not_determinable' : 'additional_security_required';
  if (existingBond.outcome === 'sufficient') return 'standard_bond_sufficient';
  if (standardContinuousAmount === null && existingBond.outcome === 'not_assessed') return 'not_determinable';
  return 'standard_bond_required';
}
