import { cfr, usc } from '../../../kernel/citation.js';
import { addDays, daysBetween, earliest, isoDate, yearOf } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import { divideHalfUp } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { INTEREST_RATES } from './interest-rate-table.js';
import type { InterestRates } from './interest-rate-table.js';

export interface InterestFacts {
  readonly principal: Cents;
  readonly kind: 'underpayment' | 'overpayment' | 'corporate_overpayment';
  /** The first day charged. */
  readonly from: IsoDate;
  /** The day of liquidation or payment, itself not charged. */
  readonly to: IsoDate;
}

/** A run of days in one year at one rate. */
export interface InterestPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly percent: Decimal;
}

export interface Interest {
  readonly interest: Cents;
  readonly days: number;
  readonly periods: readonly InterestPeriod[];
}

const RATE_OF: Readonly<Record<InterestFacts['kind'], keyof InterestRates>> = {
  underpayment: 'underpaymentPercent',
  overpayment: 'overpaymentPercent',
  corporate_overpayment: 'corporateOverpaymentPercent',
};

/** Interest compounded daily at the quarterly rates. */
export const compoundInterest = rule({
  id: 'INT-01',
  title: 'Interest compounded daily',
  text: 'Each day charged multiplies the amount by one plus that day’s rate over the days of its year. The first day counts and the last does not; rounded once, at the end, half up to the cent.',
  cites: [usc(19, '1505(c)'), usc(19, '1677g'), usc(26, '6621'), usc(26, '6622'), cfr(19, '351.212(e)')],
  params: { rates: INTEREST_RATES },
  decide({ principal, kind, from, to }: InterestFacts): Interest {
    const periods = periodsOf(from, to, RATE_OF[kind]);
    // Exact to the end: a product of fractions, divided once.
    let [numerator, denominator] = [principal, 1n];
    for (const { from: first, days, percent } of periods) {
      const year = BigInt(daysInYear(yearOf(first))) * 100n * percent.denominator;
      numerator *= (year + percent.units) ** BigInt(days);
      denominator *= year ** BigInt(days);
    }
    return {
      interest: divideHalfUp(numerator, denominator) - principal,
      days: periods.reduce((sum, { days }) => sum + days, 0),
      periods,
    };
  },
});

/** Runs the rule as of the last day charged, the day up to which the table must reach. Throws `NotInForce` past it. */
export const interestOn = (facts: InterestFacts): Applied<Interest, InterestFacts> =>
  applyRule(compoundInterest, facts, facts.to > facts.from ? addDays(facts.to, -1) : facts.from);

const daysInYear = (year: number): number => daysBetween(isoDate(year, 1, 1), isoDate(year + 1, 1, 1));

function periodsOf(from: IsoDate, to: IsoDate, rate: keyof InterestRates): readonly InterestPeriod[] {
  const changes = INTEREST_RATES.history.map(({ since }) => since);
  const periods: InterestPeriod[] = [];
  for (let day = from; day < to; ) {
    const newYear = isoDate(yearOf(day) + 1, 1, 1);
    const end = earliest(to, newYear, ...changes.filter((since) => since > day));
    periods.push({ from: day, to: end, days: daysBetween(day, end), percent: INTEREST_RATES.on(day).value[rate] });
    day = end;
  }
  return periods;
}
