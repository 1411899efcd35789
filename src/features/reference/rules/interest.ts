import { cfr, usc } from '../../../kernel/citation.js';
import { NotInForce } from '../../../kernel/dated.js';
import { addDays, daysBetween, earliest, isoDate, yearOf } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import { divideHalfUp } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export type InterestKind = 'underpayment' | 'overpayment' | 'corporate_overpayment';

/** A row of the published table: the rate of one kind, per cent a year, from its first day through its last. */
export interface InterestRate {
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly percent: Decimal;
  readonly citation: string;
}

export interface InterestFacts {
  readonly principal: Cents;
  readonly kind: InterestKind;
  /** The first day charged. */
  readonly from: IsoDate;
  /** The day of liquidation or payment, itself not charged. */
  readonly to: IsoDate;
  /** The rates of that kind on record for these days, oldest first. */
  readonly rates: readonly InterestRate[];
}

/** A run of days in one year at one rate. */
export interface InterestPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly percent: Decimal;
  readonly citation: string;
}

export interface Interest {
  readonly interest: Cents;
  readonly days: number;
  readonly periods: readonly InterestPeriod[];
}

/** Interest compounded daily at the quarterly rates. Throws `NotInForce` for a day no rate is on record for. */
export const compoundInterest = rule({
  id: 'INT-01',
  title: 'Interest compounded daily',
  text: 'Each day charged multiplies the amount by one plus that day’s rate, as the quarterly table on record gives it, over the days of its year. The first day counts and the last does not; rounded once, at the end, half up to the cent.',
  cites: [usc(19, '1505(c)'), usc(19, '1677g'), usc(26, '6621'), usc(26, '6622'), cfr(19, '351.212(e)')],
  decide({ principal, from, to, rates }: InterestFacts): Interest {
    const periods = periodsOf(from, to, rates);
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

const daysInYear = (year: number): number => daysBetween(isoDate(year, 1, 1), isoDate(year + 1, 1, 1));

function periodsOf(from: IsoDate, to: IsoDate, rates: readonly InterestRate[]): readonly InterestPeriod[] {
  const periods: InterestPeriod[] = [];
  for (let day = from; day < to;) {
    const { through, percent, citation } = rateOn(day, rates);
    const end = earliest(to, isoDate(yearOf(day) + 1, 1, 1), addDays(through, 1));
    periods.push({ from: day, to: end, days: daysBetween(day, end), percent, citation });
    day = end;
  }
  return periods;
}

function rateOn(day: IsoDate, rates: readonly InterestRate[]): InterestRate {
  const found = rates.find(({ from, through }) => from <= day && day <= through);
  if (found) return found;
  const last = rates.at(-1)?.through;
  if (last !== undefined && day <= last) throw new NotInForce('interest on customs duties', day, 'before_first_value');
  throw new NotInForce('interest on customs duties', day, 'data_not_current', last);
}
