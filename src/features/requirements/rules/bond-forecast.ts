import { cfr, guide, ownPolicy } from '../../../kernel/citation.js';
import { addDays, addMonths, isoDate, yearOf } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import { requiredContinuousBond, standardContinuousBond } from '../../security/rules/index.js';
import { bondUtilisation } from './utilisation.js';

/** Duties, taxes and fees of a day. */
export interface ChargedOn {
  readonly on: IsoDate;
  readonly amount: Cents;
}

export interface ForecastFacts {
  /** Past and to come, in any order. */
  readonly charges: readonly ChargedOn[];
  /** The bond there is, or would be; null: none. */
  readonly bond: Cents | null;
  /** Additional security that it carries too. */
  readonly additional: Cents;
  readonly months: number;
}

/** How a bond would stand on a day. */
export interface ForecastDay {
  readonly on: IsoDate;
  readonly duties: Cents;
  readonly required: Cents | null;
  readonly percent: number | null;
  /** Null where there is no bond, or no amount is determined. */
  readonly sufficient: boolean | null;
}

export interface BondForecast {
  /** The last day of each month. */
  readonly months: readonly ForecastDay[];
  /** The first day on which the bond is no longer enough; null where it is enough throughout, or none is there. */
  readonly breachOn: IsoDate | null;
  /** The first day on which each early warning is reached. */
  readonly warnings: readonly { readonly percent: number; readonly on: IsoDate }[];
}

/** Twelve months, as the standard continuous bond counts them. */
const WINDOW = 12;

/** From when on a bond would no longer be enough. */
export const bondForecast = rule({
  id: 'SEC-11',
  title: 'Forecast of a continuous bond',
  text: 'On each day the duties, taxes and fees of the twelve months up to it count, of entries made and planned; what is required of them is compared with the bond. The day of breach is the first on which more is required.',
  cites: [guide('CBP, How CBP Sets Bond Amounts (2024)'), cfr(19, '113.13(c)'), ownPolicy('forecast of a bond')],
  authorityStatus: 'policy',
  params: bondUtilisation.params,
  decide({ charges, bond, additional, months }: ForecastFacts, params, asOf): BondForecast {
    const last = monthEnd(addMonths(firstOfMonth(asOf), months - 1));
    const ends = Array.from({ length: months }, (_, n) => monthEnd(addMonths(firstOfMonth(asOf), n)));
    // A leap day leaves the twelve months a day later than others do.
    const changes = charges.flatMap(({ on }) => [on, addMonths(on, WINDOW), addDays(addMonths(on, WINDOW), 1)]);
    const days = [...new Set([asOf, ...ends, ...changes])].filter((day) => day >= asOf && day <= last).sort();
    const standing = slide(charges, days).map(([on, duties]): ForecastDay => {
      const required = requiredOn(on, duties, additional);
      const { percent } = bondUtilisation.decide({ duties, additional, bond }, params, on);
      return {
        on,
        duties,
        required,
        percent,
        sufficient: bond === null || required === null ? null : bond >= required,
      };
    });
    const ofMonths = new Set<string>(ends);
    return {
      months: standing.filter(({ on }) => ofMonths.has(on)),
      breachOn: standing.find(({ sufficient }) => sufficient === false)?.on ?? null,
      warnings: params.earlyWarnings.flatMap((percent) => {
        const first = standing.find((day) => (day.percent ?? 0) >= percent);
        return first ? [{ percent, on: first.on }] : [];
      }),
    };
  },
});

// The sum over the twelve months up to each day: more than the day a year before, up to the day itself.
function slide(charges: readonly ChargedOn[], days: readonly IsoDate[]): readonly (readonly [IsoDate, Cents])[] {
  const coming = charges.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let [sum, next, gone] = [0n, 0, 0];
  return days.map((day) => {
    for (let one = coming[next]; one && one.on <= day; next += 1, one = coming[next]) sum += one.amount;
    const from = addMonths(day, -WINDOW);
    for (let one = coming[gone]; one && one.on <= from && gone < next; gone += 1, one = coming[gone]) sum -= one.amount;
    return [day, sum] as const;
  });
}

function requiredOn(on: IsoDate, duties: Cents, additionalAmount: Cents): Cents | null {
  const facts = { dutiesTaxesFees12Months: duties, basedOn: 'last_12_months' } as const;
  const standardContinuousAmount = applyRule(standardContinuousBond, facts, on).decision.amount;
  if (standardContinuousAmount === null) return null;
  return applyRule(requiredContinuousBond, { standardContinuousAmount, additionalAmount }, on).decision;
}

const firstOfMonth = (day: IsoDate): IsoDate => isoDate(yearOf(day), Number(day.slice(5, 7)), 1);
const monthEnd = (day: IsoDate): IsoDate => addDays(addMonths(firstOfMonth(day), 1), -1);
