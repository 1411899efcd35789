import type { IsoDate } from '../../../kernel/dates.js';
import { divideHalfUp, maxCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { billDue } from './bill-due.js';
import type { BillReason } from './bill-due.js';
import { delinquencyInterest } from './delinquency-interest.js';
import type { DelinquencyInterest, UnderpaymentRate } from './delinquency-interest.js';
import { paymentApplication } from './payment-application.js';
import type { Application } from './payment-application.js';

/** A payment that reached customs and was honoured. */
export interface HonouredPayment {
  readonly paidOn: IsoDate;
  readonly amount: Cents;
}

export interface BillStandingFacts {
  readonly reason: BillReason;
  readonly issuedOn: IsoDate;
  /** The day of liquidation or reliquidation that it stands on, where there is one. */
  readonly liquidatedOn: IsoDate | null;
  readonly principal: Cents;
  /** Interest that was billed with it. */
  readonly interest: Cents;
  /** By the day they were made. */
  readonly payments: readonly HonouredPayment[];
  readonly writtenOffOn: IsoDate | null;
  readonly cancelledOn: IsoDate | null;
  readonly rates: readonly UnderpaymentRate[];
}

export const BILL_STATUSES = ['open', 'delinquent', 'paid', 'written_off', 'cancelled'] as const;
export type BillStatus = (typeof BILL_STATUSES)[number];

export interface BillStanding {
  readonly status: BillStatus;
  readonly dueOn: IsoDate;
  readonly delinquentFrom: IsoDate;
  /** What it bore by the day asked about since it was not paid in time. */
  readonly delinquencyInterest: Cents;
  readonly interestOwed: Cents;
  readonly principalOwed: Cents;
  readonly owed: Cents;
  /** More than was owed, kept for whoever paid it. */
  readonly over: Cents;
  /** What each payment went to, in their order. */
  readonly applied: readonly Application[];
  readonly paidInFullOn: IsoDate | null;
}

/**
 * What is owed on a bill on a day: each payment goes to the interest of its day first. Throws `NotInForce` for a day that no
 * rate is on record for, where a rate counts.
 */
export function standingOfBill(facts: BillStandingFacts, asOf: IsoDate): StandingWithSteps {
  const due = applyRule(billDue, { reason: facts.reason, issuedOn: facts.issuedOn }, asOf);
  const { dueOn, delinquentFrom } = due.decision;
  const from = facts.liquidatedOn ?? facts.issuedOn;
  const principals = [{ from, amount: facts.principal }];
  const applied: Application[] = [];
  const steps: Applied<unknown>[] = [due];
  let [principalOwed, interestPaid, over] = [facts.principal, 0n, 0n];
  let paidInFullOn: IsoDate | null = null;
  const end = ended(facts, asOf);
  // What was cancelled or given up bears nothing more, whatever is paid on it later.
  const bornBy = (day: IsoDate): Applied<DelinquencyInterest> => {
    const to = end !== null && end < day ? end : day;
    return applyRule(delinquencyInterest, { from, to, dueOn, principals, rates: facts.rates }, asOf);
  };
  for (const { paidOn, amount } of facts.payments.filter((payment) => payment.paidOn <= asOf)) {
    const born = bornBy(paidOn);
    const interestOwed = maxCents(facts.interest + born.decision.interest - interestPaid, 0n);
    const step = applyRule(paymentApplication, { amount, interestOwed, principalOwed }, asOf);
    steps.push(born, step);
    applied.push(step.decision);
    interestPaid += step.decision.interest;
    principalOwed -= step.decision.principal;
    over += step.decision.over;
    principals.push({ from: paidOn, amount: principalOwed });
    if (principalOwed === 0n && interestOwed === step.decision.interest) paidInFullOn ??= paidOn;
  }
  // Interest stops on the day on which the bill was paid in full.
  const born = bornBy(paidInFullOn ?? asOf);
  steps.push(born);
  const interestOwed = maxCents(facts.interest + born.decision.interest - interestPaid, 0n);
  const cancelled = facts.cancelledOn !== null && facts.cancelledOn <= asOf;
  const open = cancelled ? 0n : interestOwed + principalOwed;
  return {
    standing: {
      status: statusOf(facts, asOf, { open, delinquentFrom }),
      dueOn,
      delinquentFrom,
      delinquencyInterest: born.decision.interest,
      interestOwed: cancelled ? 0n : interestOwed,
      principalOwed: cancelled ? 0n : principalOwed,
      owed: open,
      over,
      applied,
      paidInFullOn,
    },
    steps,
  };
}

export interface StandingWithSteps {
  readonly standing: BillStanding;
  readonly steps: readonly Applied<unknown>[];
}

const ended = ({ writtenOffOn, cancelledOn }: BillStandingFacts, asOf: IsoDate): IsoDate | null =>
  [writtenOffOn, cancelledOn].find((day) => day !== null && day <= asOf) ?? null;

function statusOf(
  { writtenOffOn, cancelledOn }: BillStandingFacts,
  asOf: IsoDate,
  { open, delinquentFrom }: { readonly open: Cents; readonly delinquentFrom: IsoDate },
): BillStatus {
  if (cancelledOn !== null && cancelledOn <= asOf) return 'cancelled';
  if (open === 0n) return 'paid';
  if (writtenOffOn !== null && writtenOffOn <= asOf) return 'written_off';
  return asOf >= delinquentFrom ? 'delinquent' : 'open';
}

/** What of each payment falls on one part of a whole: rounded half up over all that was paid so far, so that nothing is lost. */
export function allot(payments: readonly Cents[], part: Cents, whole: Cents): readonly Cents[] {
  let [paid, allotted] = [0n, 0n];
  return payments.map((amount) => {
    paid += amount;
    const more = (whole === 0n ? 0n : divideHalfUp(paid * part, whole)) - allotted;
    allotted += more;
    return more;
  });
}
