import { cfr, guide } from '../../../kernel/citation.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { maxCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import { quantityBalance } from '../../merchandise/rules/quantity-balance.js';
import type { Quantity } from '../../merchandise/rules/quantity-balance.js';

export interface OwnerSampleFacts {
  /** What was seized, with its appraised domestic value. */
  readonly seized: Quantity & { readonly domesticValue: Cents };
  /** What other samples take of it: those asked for, out, or not come back as they were. */
  readonly taken: Decimal;
  readonly sample: Decimal;
  /** What who asks for the sample says it is worth. */
  readonly statedValue: Cents;
  readonly on: IsoDate;
}

export interface OwnerSampleDecision {
  /** The value its bond rests on. */
  readonly domesticValue: Cents;
  readonly basis: 'appraisal_in_proportion' | 'stated_by_requester';
  readonly faults: readonly Fault[];
}

const ZERO = Decimal.make(0n);

/** Whether a sample can be taken of what was seized, and which value its bond rests on. */
export const ownerSample = rule({
  id: 'SEIZ-10',
  title: 'Quantity and value of a sample after seizure',
  text:
    'A sample is taken of what was seized and is left. Its domestic value is at least its share, by quantity, of the appraised domestic ' +
    'value of the seizure, rounded up to the cent; what its requester states counts only where it is more. That the share goes by quantity ' +
    'is a reading: no paragraph says how part of a seizure is valued.',
  cites: [
    cfr(19, '133.21(f)'),
    cfr(19, '133.21(c)(2)'),
    cfr(19, '162.43(a)'),
    guide('CBP, IPR sample bonds', 'https://www.cbp.gov/trade/priority-issues/revenue/bonds/ipr-sample-bonds'),
  ],
  authorityStatus: 'guidance',
  decide({ seized, taken, sample, statedValue, on }: OwnerSampleFacts): OwnerSampleDecision {
    const { quantity, unit, domesticValue } = seized;
    const parts = [taken, sample].filter((one) => one === sample || one.compare(ZERO) !== 0);
    const balance = applyRule(
      quantityBalance,
      { total: { quantity, unit }, parts: parts.map((one) => ({ quantity: one, unit })), closing: false },
      on,
    ).decision;
    const least = quantity.compare(ZERO) > 0 ? shareOf(domesticValue, sample, quantity) : domesticValue;
    return {
      domesticValue: maxCents(least, statedValue),
      basis: statedValue > least ? 'stated_by_requester' : 'appraisal_in_proportion',
      faults: balance.faults.map((fault) => ({ ...fault, pointer: '/quantity', remedy: noMoreThanLeft })),
    };
  },
});

/** `part` of `whole` of an amount, rounded up to the cent; both are above zero. */
function shareOf(amount: Cents, part: Decimal, whole: Decimal): Cents {
  const divisor = whole.units * part.denominator;
  return (amount * part.units * whole.denominator + divisor - 1n) / divisor;
}

const noMoreThanLeft = 'Ask for no more than is left of what was seized, beside the samples asked for or given.';
