import type { IsoDate } from '../../../kernel/dates.js';
import { maxCents, minCents, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { compoundInterest } from '../../reference/rules/interest.js';
import { interestRateChoice } from '../../reference/rules/interest-rate-choice.js';
import type { InterestRates, PublishedInterestRate } from '../../reference/rules/interest-rate-choice.js';
import { refundDue } from './refund-due.js';
import { lateRefundInterest } from './refund-interest.js';

export interface RefundFacts {
  /** What was paid too much, by the day it was paid. */
  readonly overpaid: readonly {
    readonly amount: Cents;
    readonly paidOn: IsoDate;
    /** False: deposited before the order under provisional measures. */
    readonly earnsInterest?: boolean;
  }[];
  /** The day of the liquidation or reliquidation that finds it due. */
  readonly settledOn: IsoDate;
  /** Whether the payee is a corporation; null: not known. */
  readonly corporation: boolean | null;
  readonly undeliverableCertifiedOn: IsoDate | null;
  /** What was paid of it or set off, by day. */
  readonly payments: readonly { readonly paidOn: IsoDate; readonly amount: Cents }[];
  readonly published: readonly PublishedInterestRate[];
}

export type RefundStatus = 'due' | 'delinquent' | 'paid';

interface Reading {
  readonly interest: Cents;
  readonly lateInterest: Cents;
  readonly owed: Cents;
  readonly steps: readonly Applied<unknown>[];
}

/** What is owed on a refund on a day; where the kind of payee is not known and matters, both ways. Throws `NotInForce` for a day without a rate. */
export function standingOfRefund(facts: RefundFacts, asOf: IsoDate) {
  const due = applyRule(refundDue, { settledOn: facts.settledOn }, asOf);
  const { dueOn, delinquentFrom } = due.decision;
  const { corporation, published } = facts;
  const choice = applyRule(interestRateChoice, { paid: 'overpayment' as const, corporation, published }, asOf);
  const [one, other = one] = choice.decision.map((rates) => readingOf(facts, rates, dueOn, asOf));
  if (!one || !other) throw new Error('a choice among rates names one at least');
  const known = one.interest === other.interest && one.lateInterest === other.lateInterest;
  const principal = sumCents(facts.overpaid.map(({ amount }) => amount));
  const paid = sumCents(facts.payments.filter(({ paidOn }) => paidOn <= asOf).map(({ amount }) => amount));
  const [interestLeast, interestMost] = [
    minCents(one.interest, other.interest),
    maxCents(one.interest, other.interest),
  ];
  const amounts = { dueOn, delinquentFrom, principal, interestLeast, interestMost, paid };
  if (!known)
    return {
      outcome: 'undetermined' as const,
      result: {
        ...amounts,
        status: null,
        interest: null,
        lateInterest: null,
        owed: null,
        missingFacts: ['corporation'] as const,
      },
      steps: [due, choice, ...one.steps, ...other.steps],
    };
  const { interest, lateInterest, owed } = one;
  const status: RefundStatus = owed === 0n ? 'paid' : asOf >= delinquentFrom ? 'delinquent' : 'due';
  return {
    outcome: status,
    result: { ...amounts, status, interest, lateInterest, owed, missingFacts: [] },
    steps: [due, choice, ...one.steps],
  };
}

function readingOf(facts: RefundFacts, { kind, rates }: InterestRates, dueOn: IsoDate, asOf: IsoDate): Reading {
  const { settledOn, overpaid, undeliverableCertifiedOn } = facts;
  const earning = overpaid.filter(({ earnsInterest }) => earnsInterest !== false);
  const parts = earning.map(({ amount: principal, paidOn: from }) =>
    applyRule(compoundInterest, { principal, from, to: settledOn, kind, rates }, asOf),
  );
  const interest = sumCents(parts.map(({ decision }) => decision.interest));
  let left = sumCents(overpaid.map(({ amount }) => amount)) + interest;
  const principals = [{ from: settledOn, amount: left }];
  const late = (to: IsoDate) =>
    applyRule(lateRefundInterest, { from: settledOn, to, dueOn, principals, rates, undeliverableCertifiedOn }, asOf);
  let paid = 0n;
  const total = left;
  let [born, settledLate] = [late(settledOn), false];
  for (const payment of facts.payments) {
    if (payment.paidOn > asOf) continue;
    paid += payment.amount;
    born = late(payment.paidOn);
    left = maxCents(total - paid, 0n);
    principals.push({ from: payment.paidOn, amount: left });
    settledLate ||= paid >= total + born.decision.interest;
  }
  if (!settledLate) born = late(asOf);
  const lateInterest = born.decision.interest;
  return { interest, lateInterest, owed: maxCents(total + lateInterest - paid, 0n), steps: [...parts, born] };
}
