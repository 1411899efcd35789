import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import { statusOn } from '../../adcvd/rules/case-status.js';
import type { StatusPeriod } from '../../adcvd/rules/case-status.js';
import { deposited } from './deposited.js';
import type { DepositedDecision, DepositedFacts } from './deposited.js';

export interface SecuredFacts extends DepositedFacts {
  /** Bonds that were accepted in place of deposits of it. */
  readonly secured: readonly Cents[];
}

export interface SecuredDecision {
  /** What of it was paid: what a liquidation starts from; null where nobody knows. */
  readonly amount: Cents | null;
  readonly basis: DepositedDecision['basis'] | 'secured_by_bond';
  readonly secured: Cents;
}

/** What was deposited, and what a bond stands for. */
export const depositedOrSecured = rule({
  id: 'LIQ-21',
  title: 'What a bond stands for in place of a deposit',
  text: 'Where a bond was accepted in place of a deposit, nothing was paid of it: what is assessed is set against the cash alone, and the bond secures the rest.',
  cites: [usc(19, '1673b(d)(1)(B)'), usc(19, '1671b(d)(1)(B)'), cfr(19, '351.212(c)(1)(i)'), usc(19, '1505(b)')],
  decide({ secured, ...facts }: SecuredFacts, _none, today): SecuredDecision {
    const under = sumCents(secured);
    if (under === 0n || facts.paid.length > 0)
      return { ...applyRule(deposited, facts, today).decision, secured: under };
    return { amount: 0n, basis: 'secured_by_bond', secured: under };
  },
});

export interface BondForDepositFacts {
  readonly part: 'duties' | 'adcvd' | 'fees';
  readonly form: 'cash' | 'bond';
  readonly bondNumber: string | null;
  /** The bonds that secure the entry. */
  readonly bondNumbers: readonly string[];
  /** What is on record of the life of each of its cases. */
  readonly cases: readonly (readonly StatusPeriod[])[];
  readonly enteredOn: IsoDate | null;
}

/** Whether a bond stands in place of a deposit. */
export const bondForDeposit = rule({
  id: 'LIQ-22',
  title: 'A bond in place of a deposit',
  text:
    'Between an affirmative preliminary determination and the order a bond may be accepted in place of a deposit of antidumping or countervailing duty; from the order on it is deposited in cash, as are duties and fees always. ' +
    'The bond is one of those that secure the entry.',
  cites: [usc(19, '1673b(d)(1)(B)'), usc(19, '1671b(d)(1)(B)'), usc(19, '1673e(a)(3)'), cfr(19, '351.211(a)')],
  decide: ({ form, part, bondNumber, ...facts }: BondForDepositFacts): readonly Fault[] =>
    form === 'cash'
      ? unmet([[bondNumber === null, cashWithBond]])
      : unmet([
          [part === 'adcvd', notOfCase],
          [bondNumber !== null && facts.bondNumbers.includes(bondNumber), notItsBond],
          [underMeasures(facts), noMeasures],
        ]),
});

/** Whether a case of it was in its provisional measures on the day of entry, and none under an order. */
function underMeasures({ cases, enteredOn }: Pick<BondForDepositFacts, 'cases' | 'enteredOn'>): boolean {
  const statuses = enteredOn === null ? [] : cases.map((periods) => statusOn(periods, enteredOn)?.status ?? null);
  return statuses.includes('preliminary') && !statuses.includes('order');
}

const cashWithBond: Fault = {
  pointer: '/bondNumber',
  code: 'deposit.cash_with_bond',
  message: 'What was paid stands under no bond.',
  remedy: 'Leave `bondNumber` out, or send `form` "bond".',
};
const notOfCase: Fault = {
  pointer: '/form',
  code: 'deposit.bond_of_other_part',
  message: 'Only antidumping and countervailing duty was ever secured by a bond in place of a deposit.',
  remedy: 'Record what was paid.',
  citation: usc(19, '1505(a)'),
};
const notItsBond: Fault = {
  pointer: '/bondNumber',
  code: 'deposit.bond_not_of_entry',
  message: 'The bond is none of those that secure the entry.',
  remedy: 'Name one of its bonds, or have the entry corrected.',
};
const noMeasures: Fault = {
  pointer: '/form',
  code: 'deposit.no_provisional_measures',
  message: 'On the day of entry no case of it was in its provisional measures, or an order was in force.',
  remedy: 'Under an order the duty is deposited in cash.',
  citation: cfr(19, '351.211(a)'),
};
