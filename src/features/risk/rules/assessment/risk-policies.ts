import type { IsoDate } from '../../../../kernel/dates.js';
import { PolicyParameter } from '../../../../kernel/policy.js';
import { RISK_FACTORS } from '../../../security/rules/security-policies.js';
import type { RiskFactorName } from '../../../security/rules/security-policies.js';
import { fraction, membersOf, wholeNumber } from '../../../security/rules/policy-checks.js';
import { TRADE_ISSUES } from './priority-trade-issues.js';
import type { TradeIssue } from './priority-trade-issues.js';

export type ProfiledIssue = Exclude<TradeIssue, 'adcvd'>;
export type Weights = Readonly<Record<RiskFactorName, number>>;

// No policy under the order can be older than the order.
const since: IsoDate = '2017-03-31';

const weights = (...each: readonly number[]): Weights =>
  Object.fromEntries(RISK_FACTORS.map((name, i) => [name, each[i] ?? 0])) as Weights;

/** How much each factor counts where another issue than antidumping and countervailing duties is looked at. */
export const riskProfiles = new PolicyParameter<Readonly<Record<ProfiledIssue, Weights>>>(
  'risk.profiles',
  'Weight of each risk factor by priority trade issue; those of each issue sum to 100. For antidumping and countervailing duties `risk.weights` counts.',
  {
    since,
    value: {
      // Payment, tenure, nonresident, volatility, exposure, country and commodity, open bill, affiliation, data.
      agriculture: weights(5, 25, 20, 0, 0, 20, 0, 15, 15),
      import_safety: weights(5, 25, 20, 0, 0, 20, 0, 15, 15),
      ipr: weights(5, 25, 20, 0, 0, 20, 0, 20, 10),
      revenue: weights(30, 15, 15, 0, 15, 5, 10, 5, 5),
      textiles: weights(10, 20, 20, 0, 0, 25, 5, 10, 10),
      trade_agreements: weights(15, 20, 20, 0, 0, 25, 5, 5, 10),
      penalties: weights(35, 15, 15, 0, 5, 5, 10, 10, 5),
    },
  },
  (value) => {
    const issues = TRADE_ISSUES.filter((issue) => issue !== 'adcvd');
    const faults = membersOf(value, Object.fromEntries(issues.map((issue) => [issue, weighed])));
    return faults;
  },
);

/** The share of what would be facilitated that is looked at all the same, by chance. */
export const riskControlSample = new PolicyParameter<string>(
  'risk.controlSample',
  'The probability with which what would be facilitated is looked at all the same, so that what risk misses is measured.',
  { since, value: '0.01' },
  (value) => [fraction(value, 'the probability')].filter((fault) => fault !== null),
);

function weighed(value: unknown, name: string): string | null {
  const each = wholeNumber(0, 100);
  const [fault] = membersOf(value, Object.fromEntries(RISK_FACTORS.map((factor) => [factor, each])));
  if (fault !== undefined) return `${name}: ${fault}`;
  const sum = Object.values(value as Record<string, number>).reduce((a, b) => a + b, 0);
  return sum === 100 ? null : `${name}: the weights sum to ${String(sum)}, not to 100`;
}
