import { eo, ownPolicy, usc } from '../../../kernel/citation.js';
import { monthsBetween } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import type { Values } from '../../../kernel/rule.js';
import type { AdcvdPaymentRecord } from './adcvd-payment-record.js';
import type { YesNo } from '../../importers/rules/nonresident.js';
import {
  RISK_FACTORS,
  riskBands,
  riskBillSteps,
  riskExposureRatio,
  riskPaymentHistory,
  riskTenureFullMonths,
  riskVolatilityFullPoints,
  riskWeights,
} from './security-policies.js';
import type { RiskBand, RiskFactorName } from './security-policies.js';

/** What the score is made of; null stands for not known, never for harmless. */
export interface RiskFacts {
  readonly paymentRecord: AdcvdPaymentRecord | null;
  /** The importer's own first import; null: none on record. */
  readonly firstImportOn: IsoDate | null;
  readonly nonresident: YesNo;
  /** Percentage points between the deposit and the highest final rate of the cases. */
  readonly volatilityPoints: Decimal | null;
  readonly exposure: Cents | null;
  /** The bond that stands against the exposure. */
  readonly bondAmount: Cents | null;
  readonly countryCommodityShare: Decimal | null;
  readonly largestOpenBill: Cents | null;
  readonly affiliatedWithDelinquent: boolean | null;
  /** An address that cannot be verified, or a voided number. */
  readonly dataFault: boolean | null;
}

export interface RiskFactor {
  readonly name: RiskFactorName;
  readonly weight: number;
  /** From 0 to 1; null: not known, contributes nothing. */
  readonly value: Decimal | null;
  readonly points: Decimal;
}

export interface RiskScore {
  readonly score: Decimal;
  readonly band: RiskBand;
  readonly factors: readonly RiskFactor[];
  readonly missing: readonly RiskFactorName[];
}

const params = {
  weights: riskWeights,
  bands: riskBands,
  paymentHistory: riskPaymentHistory,
  tenureFullMonths: riskTenureFullMonths,
  volatilityFullPoints: riskVolatilityFullPoints,
  exposureRatio: riskExposureRatio,
  billSteps: riskBillSteps,
};

const PLACES = 12;
const ZERO = Decimal.make(0n);
const ONE = Decimal.make(1n);

/** The importer's risk to the revenue, factor by factor. The band follows from the score as it is shown. */
export const riskScore = rule({
  id: 'RISK-01',
  title: 'Risk to the revenue',
  text: 'Each factor from 0 to 1 times its weight, added and rounded half up to two places; a factor that is not known contributes nothing and is named.',
  cites: [ownPolicy('risk score'), usc(19, '4321(b)'), eo(13785, '3')],
  authorityStatus: 'policy',
  params,
  decide(facts: RiskFacts, values, asOf): RiskScore {
    const found = riskFactorValues(facts, values, asOf);
    const factors = RISK_FACTORS.map((name, i) => {
      const value = found[i] ?? null;
      const weight = values.weights[name];
      return { name, weight, value, exact: (value ?? ZERO).times(Decimal.make(BigInt(weight))) };
    });
    const score = factors.reduce((sum, { exact }) => sum.plus(exact), ZERO).rounded(2);
    return {
      score,
      band: bandOf(score, values.bands),
      factors: factors.map(({ exact, ...factor }) => ({ ...factor, points: exact.rounded(4) })),
      missing: factors.filter(({ value }) => value === null).map(({ name }) => name),
    };
  },
});

/** The values of the parameters of the score. */
export type RiskScoreValues = Values<typeof params>;
type Factor = (facts: RiskFacts, values: RiskScoreValues, asOf: IsoDate) => Decimal | null;

/** Every factor from 0 to 1, in the order of their names; null: not known. */
export const riskFactorValues = (
  facts: RiskFacts,
  values: RiskScoreValues,
  asOf: IsoDate,
): readonly (Decimal | null)[] => RISK_FACTORS.map((name) => FACTORS[name](facts, values, asOf));

/** Factors as they were found, with what they were found from. */
export interface FoundFactors {
  readonly facts: RiskFacts;
  readonly months: number | null;
  readonly found: readonly (Decimal | null)[];
}

/** The same of what comes after: a factor that stands on facts that are the same is not looked at again, and where none is other the same list is given. */
export function riskFactorsAfter(
  last: FoundFactors | null,
  facts: RiskFacts,
  values: RiskScoreValues,
  asOf: IsoDate,
): FoundFactors {
  const months = monthsOfTenure(facts, asOf);
  if (!last) return { facts, months, found: riskFactorValues(facts, values, asOf) };
  let found: (Decimal | null)[] | null = null;
  for (let i = 0; i < RISK_FACTORS.length; i += 1) {
    const isSame = SAME_IN_ORDER[i] ?? null;
    if (isSame === null ? months === last.months : isSame(last.facts, facts)) continue;
    found ??= last.found.slice();
    found[i] = FACTORS[RISK_FACTORS[i] as RiskFactorName](facts, values, asOf);
  }
  return { facts, months, found: found ?? last.found };
}

// Whole months of importing; null: it is new.
const monthsOfTenure = ({ firstImportOn }: RiskFacts, asOf: IsoDate): number | null =>
  firstImportOn === null || firstImportOn >= asOf ? null : monthsBetween(firstImportOn, asOf);

// Whether what a factor stands on is as it was; of tenure that is the number of months.
type IsSame = (before: RiskFacts, after: RiskFacts) => boolean;
const SAME: Readonly<Record<RiskFactorName, IsSame | null>> = {
  tenure: null,
  paymentHistory: (a, b) => a.paymentRecord === b.paymentRecord,
  nonresident: (a, b) => a.nonresident === b.nonresident,
  rateVolatility: (a, b) => a.volatilityPoints === b.volatilityPoints,
  exposureToBond: (a, b) => a.exposure === b.exposure && a.bondAmount === b.bondAmount,
  countryCommodityDelinquency: (a, b) => a.countryCommodityShare === b.countryCommodityShare,
  openBillSize: (a, b) => a.largestOpenBill === b.largestOpenBill,
  affiliation: (a, b) => a.affiliatedWithDelinquent === b.affiliatedWithDelinquent,
  dataQuality: (a, b) => a.dataFault === b.dataFault,
};
const SAME_IN_ORDER = RISK_FACTORS.map((name) => SAME[name]);

const FACTORS: Readonly<Record<RiskFactorName, Factor>> = {
  paymentHistory: ({ paymentRecord }, { paymentHistory }) => {
    if (!paymentRecord) return null;
    if (!paymentRecord.unpaid && !paymentRecord.late) return ZERO;
    return Decimal.parse(paymentRecord.unpaid ? paymentHistory.unpaid : paymentHistory.late);
  },
  tenure: (facts, { tenureFullMonths }, asOf) => {
    const months = monthsOfTenure(facts, asOf);
    return months === null ? ONE : ONE.minus(between(whole(months), ZERO, whole(tenureFullMonths)));
  },
  nonresident: ({ nonresident }) => flag(nonresident === 'undetermined' ? null : nonresident === 'yes'),
  rateVolatility: ({ volatilityPoints }, { volatilityFullPoints }) =>
    volatilityPoints && between(volatilityPoints, ZERO, whole(volatilityFullPoints)),
  exposureToBond: ({ exposure, bondAmount }, { exposureRatio }) => {
    if (exposure === null || bondAmount === null || bondAmount === 0n) return null;
    const ratio = Decimal.make(exposure).dividedBy(Decimal.make(bondAmount), PLACES);
    return between(ratio, whole(exposureRatio.none), whole(exposureRatio.full));
  },
  countryCommodityDelinquency: ({ countryCommodityShare }) => countryCommodityShare,
  openBillSize: ({ largestOpenBill }, { billSteps }) => {
    if (largestOpenBill === null) return null;
    if (largestOpenBill === 0n) return ZERO;
    const passed = billSteps.filter(({ over }) => largestOpenBill > parseMoney(over));
    return Decimal.parse(passed.at(-1)?.counts ?? '0');
  },
  affiliation: ({ affiliatedWithDelinquent }) => flag(affiliatedWithDelinquent),
  dataQuality: ({ dataFault }) => flag(dataFault),
};

const whole = (number: number): Decimal => Decimal.make(BigInt(number));
const flag = (fact: boolean | null): Decimal | null => (fact === null ? null : fact ? ONE : ZERO);

/** Where a value lies on the way from `zero` to `one`, cut off at both ends. */
function between(value: Decimal, zero: Decimal, one: Decimal): Decimal {
  if (value.compare(zero) <= 0) return ZERO;
  if (value.compare(one) >= 0) return ONE;
  return value.minus(zero).dividedBy(one.minus(zero), PLACES);
}

function bandOf(score: Decimal, { medium, high }: { medium: number; high: number }): RiskBand {
  if (score.compare(whole(high)) >= 0) return 'high';
  return score.compare(whole(medium)) >= 0 ? 'medium' : 'low';
}
