import { cfr, ownPolicy, usc } from '../../../kernel/citation.js';
import { Dated, NotInForce } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import { divideHalfUp } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

/** The underpayment rate, per cent a year, from its first day through its last. */
export interface UnderpaymentRate {
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly percent: Decimal;
  readonly citation: string;
}

export interface DelinquencyFacts {
  /** The day from which periods are counted: of liquidation or reliquidation, else of the bill. */
  readonly from: IsoDate;
  /** The day on which periods still running are not charged: of the payment, or the day asked about. */
  readonly to: IsoDate;
  /** The last day on which the bill is paid in time. */
  readonly dueOn: IsoDate;
  /** What was owed without interest of this kind, from which day on; the first from `from`. */
  readonly principals: readonly { readonly from: IsoDate; readonly amount: Cents }[];
  /** Rates on record for these days, oldest first. */
  readonly rates: readonly UnderpaymentRate[];
}

/** Whole periods that were charged at one rate on one amount. */
export interface DelinquencyPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly principal: Cents;
  readonly percent: Decimal;
  readonly citation: string;
}

export interface DelinquencyInterest {
  readonly interest: Cents;
  readonly periods: readonly DelinquencyPeriod[];
}

/** Interest on a bill that is not paid in time. Throws `NotInForce` for a day no rate is on record for. */
export const delinquencyInterest = rule({
  id: 'DEBT-01',
  title: 'Interest on a delinquent bill',
  text: 'What is unpaid after its due day bears interest by whole periods of thirty days from the day of liquidation, at the rate of the first day of each; none for the period in which it is paid. Simple, over 365 days, rounded once.',
  cites: [
    usc(19, '1505(d)'),
    cfr(19, '24.3a(c)'),
    ownPolicy('Periods count from the liquidation, at 30/365 of the rate of their first day; not compounded'),
  ],
  params: {
    periodDays: new Dated<number>('days of a period of interest on a delinquent bill', '2026-11-28', {
      '1993-12-08': { value: 30, cites: [usc(19, '1505(d)'), cfr(19, '24.3a(c)')] },
    }),
  },
  decide({ from, to, dueOn, principals, rates }: DelinquencyFacts, { periodDays }): DelinquencyInterest {
    return to <= dueOn ? NOTHING : interestByPeriods({ from, to, principals, rates }, periodDays);
  },
});

const NOTHING: DelinquencyInterest = { interest: 0n, periods: [] };

/** Simple interest by whole periods; none for one that has not ended. Throws `NotInForce` for a day no rate is on record for. */
export function interestByPeriods(
  { from, to, principals, rates }: Omit<DelinquencyFacts, 'dueOn'>,
  periodDays: number,
): DelinquencyInterest {
  const periods: DelinquencyPeriod[] = [];
  for (let day = from; addDays(day, periodDays) <= to; day = addDays(day, periodDays)) {
    const end = addDays(day, periodDays);
    // A period is charged on what was owed at its end: a payment within it counts for the whole of it.
    const principal = principals.findLast((owed) => owed.from < end)?.amount ?? 0n;
    if (principal > 0n) periods.push({ from: day, to: end, principal, ...rateOn(day, rates) });
  }
  let [numerator, denominator] = [0n, 1n];
  for (const { principal, percent } of periods) {
    const parts = 365n * 100n * percent.denominator;
    numerator = numerator * parts + principal * percent.units * BigInt(periodDays) * denominator;
    denominator *= parts;
  }
  return { interest: divideHalfUp(numerator, denominator), periods };
}

function rateOn(day: IsoDate, rates: readonly UnderpaymentRate[]) {
  const found = rates.find(({ from, through }) => from <= day && day <= through);
  if (found) return { percent: found.percent, citation: found.citation };
  throw new NotInForce('interest on customs duties', day, 'data_not_current', rates.at(-1)?.through);
}
