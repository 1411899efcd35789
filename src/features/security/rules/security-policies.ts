import { guide, ownPolicy } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { amount, ascending, fraction, membersOf, rowsOf, wholeNumber } from './policy-checks.js';

/** The factors of the risk score, in the order in which they are shown. */
export const RISK_FACTORS = [
  'paymentHistory',
  'tenure',
  'nonresident',
  'rateVolatility',
  'exposureToBond',
  'countryCommodityDelinquency',
  'openBillSize',
  'affiliation',
  'dataQuality',
] as const;
export type RiskFactorName = (typeof RISK_FACTORS)[number];
export type RiskBand = 'low' | 'medium' | 'high';

// No policy under the order can be older than the order.
const since: IsoDate = '2017-03-31';
const collectionReport = guide('GAO-20-50R (2019)', 'https://www.gao.gov/products/gao-20-50r');

/** How much each factor counts; together exactly 100. */
export const riskWeights = new PolicyParameter<Readonly<Record<RiskFactorName, number>>>(
  'risk.weights',
  'Weight of each risk factor; the weights sum to 100.',
  {
    since,
    cites: [ownPolicy('risk weights'), collectionReport],
    value: {
      paymentHistory: 25,
      tenure: 15,
      nonresident: 12,
      rateVolatility: 12,
      exposureToBond: 12,
      countryCommodityDelinquency: 10,
      openBillSize: 6,
      affiliation: 5,
      dataQuality: 3,
    },
  },
  (value) => {
    const each = wholeNumber(0, 100);
    const faults = membersOf(value, Object.fromEntries(RISK_FACTORS.map((name) => [name, each])));
    if (faults.length > 0) return faults;
    const sum = Object.values(value as Record<string, number>).reduce((a, b) => a + b, 0);
    return sum === 100 ? [] : [`the weights sum to ${String(sum)}, not to 100`];
  },
);

/** The scores from which a risk is medium and high. */
export const riskBands = new PolicyParameter<{ readonly medium: number; readonly high: number }>(
  'risk.bands',
  'The lowest score of the medium and of the high band.',
  { since, value: { medium: 30, high: 60 } },
  (value) => {
    const faults = membersOf(value, { medium: wholeNumber(1, 100), high: wholeNumber(1, 100) });
    if (faults.length > 0) return faults;
    const { medium, high } = value as { medium: number; high: number };
    return medium < high ? [] : ['medium must be lower than high'];
  },
);

export const riskPaymentHistory = new PolicyParameter<{ readonly late: string; readonly unpaid: string }>(
  'risk.paymentHistory',
  'What a late and an unpaid antidumping or countervailing duty count, from 0 to 1.',
  { since, value: { late: '0.5', unpaid: '1' } },
  (value) => membersOf(value, { late: fraction, unpaid: fraction }),
);

export const riskTenureFullMonths = new PolicyParameter<number>(
  'risk.tenureFullMonths',
  'Months of importing after which tenure is no risk; a new importer counts 1, in between it is linear.',
  { since, value: 60 },
  (value) => [wholeNumber(1, 600)(value, 'the number of months')].filter((fault) => fault !== null),
);

export const riskVolatilityFullPoints = new PolicyParameter<number>(
  'risk.volatilityFullPoints',
  'Percentage points between deposit and highest final rate that count 1; in between it is linear.',
  { since, value: 100 },
  (value) => [wholeNumber(1, 10_000)(value, 'the number of points')].filter((fault) => fault !== null),
);

export const riskExposureRatio = new PolicyParameter<{ readonly none: number; readonly full: number }>(
  'risk.exposureRatio',
  'Exposure divided by the bond: up to `none` it counts 0, from `full` 1, in between it is linear.',
  { since, value: { none: 1, full: 10 } },
  (value) => {
    const faults = membersOf(value, { none: wholeNumber(0, 1000), full: wholeNumber(1, 1000) });
    if (faults.length > 0) return faults;
    const { none, full } = value as { none: number; full: number };
    return none < full ? [] : ['none must be lower than full'];
  },
);

/** What an open bill over an amount counts. */
export interface BillStep {
  readonly over: string;
  readonly counts: string;
}

export const riskBillSteps = new PolicyParameter<readonly BillStep[]>(
  'risk.billSteps',
  'What the largest open bill counts once it is over each amount, from 0 to 1.',
  {
    since,
    cites: [ownPolicy('steps of the open bill'), collectionReport],
    value: [
      { over: '10000.00', counts: '0.33' },
      { over: '50000.00', counts: '1' },
    ],
  },
  (value) => {
    const faults = rowsOf(value, { over: amount, counts: fraction });
    if (faults.length > 0) return faults;
    return ascending((value as BillStep[]).map(({ over }) => over)) ? [] : ['the amounts must rise from row to row'];
  },
);

/** The share of duties on a country's commodity that stayed unpaid. */
export interface CountryCommodityShare {
  readonly country: string;
  readonly htsPrefix: string;
  readonly share: string;
}

export const riskCountryCommodity = new PolicyParameter<readonly CountryCommodityShare[]>(
  'risk.countryCommodityDelinquency',
  'Historic share of unpaid antidumping and countervailing duties by country of origin and tariff number.',
  { since, value: [] },
  (value) =>
    rowsOf(value, {
      country: (text, name) => (/^[A-Z]{2}$/.test(String(text)) ? null : `${name} must be an ISO 3166-1 alpha-2 code`),
      htsPrefix: (text, name) => (/^\d{2,10}$/.test(String(text)) ? null : `${name} must be 2 to 10 digits`),
      share: fraction,
    }),
);

export const securityRiskFactors = new PolicyParameter<Readonly<Record<RiskBand, string>>>(
  'security.riskFactors',
  'The part of the exposure for which additional security is proposed, by risk band.',
  { since, value: { low: '0', medium: '0.5', high: '1' } },
  (value) => membersOf(value, { low: fraction, medium: fraction, high: fraction }),
);

export const securityStbMaxEntries = new PolicyParameter<number>(
  'security.stbMaxEntries',
  'Up to this many expected entries in 12 months, additional security is proposed entry by entry.',
  { since, value: 3 },
  (value) => [wholeNumber(0, 1000)(value, 'the number of entries')].filter((fault) => fault !== null),
);

/** Every policy number of bonds and risk. */
export const SECURITY_POLICIES: readonly PolicyParameter<unknown>[] = [
  riskWeights,
  riskBands,
  riskPaymentHistory,
  riskTenureFullMonths,
  riskVolatilityFullPoints,
  riskExposureRatio,
  riskBillSteps,
  riskCountryCommodity,
  securityRiskFactors,
  securityStbMaxEntries,
];
