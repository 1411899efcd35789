import type { IsoDate } from '../../../../kernel/dates.js';
import type { Warning } from '../../../../kernel/determination.js';
import type { Cents } from '../../../../kernel/money.js';
import type { PolicySet } from '../../../../kernel/policy.js';
import type { Applied } from '../../../../kernel/rule.js';
import type { Turns } from '../../../../kernel/turns.js';
import { periodicTotals } from '../../../duties/rules/periodic-totals.js';
import { positionOf } from '../importer-position.js';
import { nextSteps1 } from '../next-steps.js';
import { otherLegalMeasures } from '../other-measures.js';
import { linesInTurns, quoteEntry } from './planned-entry-quote.js';
import type { BondQuoteFacts } from './quote-facts.js';
import { undeterminedIn, warningsOf } from './quote-gaps.js';
import type { BondOutcome, BondQuoteResult, QuotedEntry } from './quote-result.js';
import { proposalFor } from '../quote-proposal.js';
import type { LinesOfEntry } from '../quote-proposal.js';
import { largest } from './largest-bonds.js';
import { QuoteTrace } from '../quote-trace.js';
import { requiredContinuousBond } from '../required-continuous-bond.js';
import { standardContinuousBond } from '../standard-continuous-bond.js';
import { bondSufficiency1 } from '../sufficiency.js';
import { withdrawn2004Formula } from '../withdrawn-2004-formula.js';

/** The answer to the question `bond_requirement`, past the end of its data as if the last fees still held. */
export interface BondQuote {
  readonly outcome: BondOutcome;
  readonly reasonCodes: readonly string[];
  readonly result: BondQuoteResult;
  readonly steps: readonly Applied<unknown>[];
  readonly warnings: readonly Warning[];
  readonly dataCurrentThrough: IsoDate | null;
}

type Amounts = Omit<BondQuoteResult, 'undetermined'>;

/** Version 1: on the additional duties that were named, their texts believed. It moves no more. */
export function* quoteBond1InTurns(facts: BondQuoteFacts, asOf: IsoDate, policies: PolicySet): Turns<BondQuote> {
  const trace = new QuoteTrace(asOf, policies);
  for (const { duties } of facts.plannedEntries) trace.steps.push(...duties.steps);
  const amounts = yield* amountsOf(facts, trace);
  return {
    outcome: outcomeOf(amounts),
    reasonCodes: trace.reasonCodes,
    result: { ...amounts, undetermined: undeterminedIn(amounts, trace.reasonCodes) },
    steps: trace.steps,
    warnings: warningsOf(amounts, facts.dutiesTaxesFees12Months),
    dataCurrentThrough: facts.dataCurrentThrough,
  };
}

function* amountsOf(facts: BondQuoteFacts, trace: QuoteTrace): Turns<Amounts> {
  const { existingBondAmount, entityType } = facts.importer;
  const position = positionOf(facts, trace, 1);
  const plannedEntries: QuotedEntry[] = [];
  const lines: LinesOfEntry[] = [];
  for (const entry of facts.plannedEntries) {
    const ofEntry = yield* linesInTurns(entry);
    lines.push({ lines: ofEntry, timesPer12Months: entry.timesPer12Months });
    plannedEntries.push(yield* quoteEntry(entry, ofEntry, existingBondAmount, trace));
  }
  const dutiesPerYear = periodicTotals(facts.plannedEntries);
  const basis = basisOf(facts, dutiesPerYear.total);
  const standardContinuousAmount = standardAmount(basis, trace);
  const proposed = yield* proposalFor(facts, lines, position, standardContinuousAmount, trace);
  const proposal = {
    ...proposed,
    requiredContinuousAmount: requiredAmount(standardContinuousAmount, proposed.additionalAmount, trace),
  };
  yield;
  const existingBond = sufficiencyOf(existingBondAmount, proposal.requiredContinuousAmount, trace);
  const [first] = plannedEntries;
  if (!first) throw new RangeError('A bond quote needs a planned entry.');
  const { covered, nonresident, programExempt } = position;
  const { reasonCodes: _codes, ...coveredFacts } = covered;
  return {
    standardContinuousAmount,
    standardBasedOn: basis.basedOn,
    ...proposal,
    singleTransaction: largest(plannedEntries),
    existingBond,
    coveredImporter: coveredFacts,
    programExempt,
    nonresident,
    nonresidentDuties: position.nonresidentDuties,
    dutiesAtEntry: first.dutiesAtEntry,
    dutiesPerYear,
    plannedEntries,
    // Each of these carries its own basis in law, so they are told in the result and not as steps.
    otherLegalMeasures: trace.tell(otherLegalMeasures, { covered: covered.outcome, programExempt }) ?? [],
    history: [trace.tell(withdrawn2004Formula, {})].filter((formula) => formula !== null),
    nextSteps:
      trace.tell(nextSteps1, {
        covered,
        programExempt,
        nonresident,
        corporation: entityType === 'corporation',
        existingBond: existingBond.outcome,
        instrument: proposal.instrument,
        additional:
          proposal.additionalAmount === null ? 'undetermined' : proposal.additionalAmount > 0n ? 'some' : 'none',
        undeterminedDuties: dutiesPerYear.total === null,
      }) ?? [],
    doesNotInclude: [...new Set(facts.plannedEntries.flatMap(({ duties }) => duties.doesNotInclude))],
    dataCurrentThrough: facts.dataCurrentThrough,
  };
}

const basisOf = ({ dutiesTaxesFees12Months }: BondQuoteFacts, planned: Cents | null) =>
  dutiesTaxesFees12Months === null
    ? { amount: planned, basedOn: 'estimate_from_planned_entries' as const }
    : { amount: dutiesTaxesFees12Months, basedOn: 'last_12_months' as const };

function standardAmount({ amount, basedOn }: ReturnType<typeof basisOf>, trace: QuoteTrace): Cents | null {
  if (amount === null) {
    trace.because('duties.undetermined');
    return null;
  }
  const standard = trace.run(standardContinuousBond, { dutiesTaxesFees12Months: amount, basedOn });
  trace.because(...(standard?.reasonCodes ?? []));
  return standard?.amount ?? null;
}

function requiredAmount(standard: Cents | null, additional: Cents | null, trace: QuoteTrace): Cents | null {
  if (standard === null || additional === null) return null;
  return trace.run(requiredContinuousBond, { standardContinuousAmount: standard, additionalAmount: additional });
}

function sufficiencyOf(
  amount: Cents | null,
  required: Cents | null,
  trace: QuoteTrace,
): BondQuoteResult['existingBond'] {
  const found = trace.run(bondSufficiency1, { existingBondAmount: amount, requiredAmount: required, notifiedOn: null });
  trace.because(...(found?.reasonCodes ?? []));
  const { outcome, shortfall, remedyDays, remedyBy } = found ?? NOT_ASSESSED;
  return { amount, outcome, shortfall, remedyDays, remedyBy };
}

const NOT_ASSESSED = { outcome: 'not_assessed', shortfall: null, remedyDays: null, remedyBy: null } as const;

function outcomeOf({ standardContinuousAmount, additionalAmount, existingBond }: Amounts): BondOutcome {
  if (standardContinuousAmount === null || additionalAmount === null) return 'not_determinable';
  if (additionalAmount > 0n) return 'additional_security_required';
  return existingBond.outcome === 'sufficient' ? 'standard_bond_sufficient' : 'standard_bond_required';
}
