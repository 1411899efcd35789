import { eo, ownPolicy } from '../../../kernel/citation.js';
import { daysBetween } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { divideHalfUp, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';

/** How inadmissible goods were interdicted. */
export const METHODS = [
  'seizure',
  'voluntary_abandonment',
  'export',
  'destruction',
  'redelivery',
  'reconditioning',
  'exclusion',
] as const;
export type Method = (typeof METHODS)[number];

/** One case as it really went. */
export interface CaseOutcome {
  readonly method: Method;
  readonly interdictedOn: IsoDate;
  /** Absent while goods are still held. */
  readonly disposedOn?: IsoDate;
  readonly costs: Cents;
  readonly proceeds: Cents;
}

export interface MethodMeasure {
  readonly method: Method;
  /** How many cases the figures stand on. */
  readonly cases: number;
  readonly disposed: number;
  readonly disposedPercent: Decimal;
  /** Absent where no case is disposed of yet. */
  /** Absent where no case is disposed of yet. */
  readonly medianDays?: number;
  readonly meanNetCost: Cents;
  /** Too few cases to compare with another method. */
  readonly tooFew: boolean;
}

export interface MethodComparison {
  readonly measures: readonly MethodMeasure[];
  readonly cases: number;
}

/** The least number of cases from which methods are compared. */
export const COMPARISON_MINIMUM = new PolicyParameter<number>(
  'disposals.comparison_minimum',
  'The least number of cases of a method from which it is compared with another.',
  { value: 30, since: '2017-03-31' },
  (value) => (Number.isInteger(value) && Number(value) > 0 ? [] : ['a whole number above 0 is needed']),
);

/** Seizure beside the other methods, from real outcomes: time, cost and how much is done with, each with its sample size. */
export const methodComparison = rule({
  id: 'DISP-04',
  title: 'Methods of interdiction compared',
  text: 'By method: cases, share disposed of, median days from interdiction to disposal (nearest rank), and mean cost net of proceeds, rounded half up to the cent.',
  cites: [eo(13785, '4(a)'), ownPolicy('measures of interdiction and disposal')],
  authorityStatus: 'policy',
  params: { minimum: COMPARISON_MINIMUM },
  decide(outcomes: readonly CaseOutcome[], { minimum }): MethodComparison {
    const measures = METHODS.map((method) => outcomes.filter((outcome) => outcome.method === method))
      .filter((cases) => cases.length > 0)
      .map((cases) => measure(cases, minimum));
    return { measures, cases: outcomes.length };
  },
});

function measure(cases: readonly CaseOutcome[], minimum: number): MethodMeasure {
  const days = cases
    .flatMap(({ interdictedOn, disposedOn }) => (disposedOn ? [daysBetween(interdictedOn, disposedOn)] : []))
    .sort((a, b) => a - b);
  const median = days[Math.ceil(days.length / 2) - 1];
  const net = sumCents(cases.map(({ costs, proceeds }) => costs - proceeds));
  return {
    method: cases[0]?.method ?? 'seizure',
    cases: cases.length,
    disposed: days.length,
    disposedPercent: Decimal.make(BigInt(days.length) * 100n).dividedBy(Decimal.make(BigInt(cases.length)), 2),
    ...(median !== undefined && { medianDays: median }),
    meanNetCost: divideHalfUp(net, BigInt(cases.length)),
    tooFew: cases.length < minimum,
  };
}
