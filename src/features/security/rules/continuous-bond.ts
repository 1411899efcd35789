import type { Cents } from '../../../kernel/money.js';
import type { OwedSums } from '../../duties/rules/owed/entry-owed-facts.js';
import type { BondSpan } from './bonds-for-entry.js';
import type { BondQuoteFacts } from './quote-facts.js';
import type { Proposal } from './quote-proposal.js';
import type { BondQuoteResult } from './quote-result.js';
import type { QuoteTrace } from './quote-trace.js';
import { requiredContinuousBond } from './required-continuous-bond.js';
import { standardContinuousBond } from './standard-continuous-bond.js';
import { bondSufficiency } from './sufficiency.js';
import type { Sufficiency } from './sufficiency.js';

interface StandardSpan extends BondSpan {
  readonly basedOn: BondQuoteResult['standardBasedOn'];
}

/** The standard continuous bond, and, once additional security is known, what is required and whether the existing bond is enough. */
export function continuousBond(
  { dutiesTaxesFees12Months, importer }: BondQuoteFacts,
  year: OwedSums,
  trace: QuoteTrace,
) {
  const standard = standardSpan(dutiesTaxesFees12Months, year, trace);
  const required = (proposal: Pick<Proposal, 'additionalAmount' | 'instrument'>) =>
    requiredBond(standard, proposal, importer.existingBondAmount, trace);
  return { standard, required };
}

function standardSpan(given: Cents | null, year: OwedSums, trace: QuoteTrace): StandardSpan {
  const basedOn = given === null ? 'estimate_from_planned_entries' : 'last_12_months';
  const at = (base: Cents | null): Cents | null => {
    if (base === null) return null;
    const standard = trace.run(standardContinuousBond, { dutiesTaxesFees12Months: base, basedOn });
    trace.because(...(standard?.reasonCodes ?? []));
    return standard?.amount ?? null;
  };
  const sure = given ?? year.total;
  const least = at(sure ?? year.least);
  const most = sure === null ? at(year.most) : least;
  const amount = least === most ? least : null;
  if (amount === null && sure === null) trace.because('duties.undetermined');
  return { amount, least, most, basedOn };
}

type Required = Pick<BondQuoteResult, 'requiredContinuousAmount' | 'existingBond'>;

// What is secured by single transaction bonds is not asked for a second time by a larger continuous one.
function requiredBond(
  standard: StandardSpan,
  { additionalAmount, instrument }: Pick<Proposal, 'additionalAmount' | 'instrument'>,
  existing: Cents | null,
  trace: QuoteTrace,
): Required {
  const additional = instrument === 'single_transaction_bond' ? 0n : additionalAmount;
  const at = (base: Cents | null, more: Cents | null): Cents | null =>
    base === null || more === null
      ? null
      : trace.run(requiredContinuousBond, { standardContinuousAmount: base, additionalAmount: more });
  const amount = at(standard.amount, additional);
  if (amount !== null) {
    const { reasonCodes, remedyDays, remedyBy, ...against } = held(existing, amount, trace);
    trace.because(...reasonCodes);
    const end = { requiredAmount: amount, ...against };
    return {
      requiredContinuousAmount: amount,
      existingBond: { amount: existing, ...against, remedyDays, remedyBy, atLeast: end, atMost: end },
    };
  }
  const [leastRequired, mostRequired] = [at(standard.least, additional ?? 0n), at(standard.most, additional)];
  const atLeast = held(existing, leastRequired, trace);
  const atMost = mostRequired === null ? NOT_ASSESSED : held(existing, mostRequired, trace);
  const outcome = sureOf(atLeast, atMost);
  const unsure = existing !== null && outcome === 'not_assessed';
  trace.because(...(unsure ? ['bond.required_amount_unknown'] : atLeast.reasonCodes));
  return {
    requiredContinuousAmount: null,
    existingBond: {
      amount: existing,
      outcome,
      shortfall: outcome === 'sufficient' ? 0n : null,
      remedyDays: atLeast.remedyDays,
      remedyBy: atLeast.remedyBy,
      atLeast: { requiredAmount: leastRequired, outcome: atLeast.outcome, shortfall: atLeast.shortfall },
      atMost: { requiredAmount: mostRequired, outcome: atMost.outcome, shortfall: atMost.shortfall },
    },
  };
}

type Held = Omit<Sufficiency, 'remedyDays'> & { readonly remedyDays: number | null };

// A bond below the least is too small whatever comes out; one that reaches the most is enough.
function sureOf(atLeast: Held, atMost: Held): Held['outcome'] {
  if (atLeast.outcome === 'insufficient') return 'insufficient';
  return atMost.outcome === 'sufficient' ? 'sufficient' : 'not_assessed';
}

const held = (existing: Cents | null, required: Cents | null, trace: QuoteTrace): Held =>
  trace.run(bondSufficiency, { existingBondAmount: existing, requiredAmount: required, notifiedOn: null }) ??
  NOT_ASSESSED;

const NOT_ASSESSED: Held = {
  outcome: 'not_assessed',
  shortfall: null,
  remedyDays: null,
  remedyBy: null,
  reasonCodes: [],
};
