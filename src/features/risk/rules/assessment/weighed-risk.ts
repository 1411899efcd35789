import { ownPolicy, usc } from '../../../../kernel/citation.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { rule } from '../../../../kernel/rule.js';
import { riskBands, riskWeights } from '../../../security/rules/security-policies.js';
import type { RiskBand, RiskFactorName } from '../../../security/rules/security-policies.js';
import type { TradeIssue } from './priority-trade-issues.js';
import { riskProfiles } from './risk-policies.js';

/** A factor as it was found: from 0 to 1, or not known. */
export interface FoundFactor {
  readonly name: RiskFactorName;
  readonly value: Decimal | null;
}

/** A factor with what it adds to the score. */
export interface WeighedFactor extends FoundFactor {
  readonly weight: number;
  readonly contribution: Decimal;
}

/** A score that is the sum of what is shown, and nothing else. */
export interface WeighedRisk {
  readonly score: Decimal;
  /** What it would be if every factor that is not known were at its worst. */
  readonly atMost: Decimal;
  readonly band: RiskBand;
  readonly factors: readonly WeighedFactor[];
}

const ZERO = Decimal.make(0n);
const PLACES = 2;

/** Weighs what was found by the profile of an issue. */
export const weighedRisk = rule({
  id: 'RISK-04',
  title: 'Risk by a profile',
  text: 'Each factor times its weight in the profile of the issue, rounded half up to two places; the score is the sum of these contributions. A factor that is not known adds nothing, is a line of its own, and says what the score could be at most.',
  cites: [ownPolicy('risk score'), usc(19, '4321(b)'), usc(19, '4322')],
  authorityStatus: 'policy',
  params: { weights: riskWeights, profiles: riskProfiles, bands: riskBands },
  decide(
    { issue, found }: { readonly issue: TradeIssue; readonly found: readonly FoundFactor[] },
    { weights, profiles, bands },
  ): WeighedRisk {
    const profile = issue === 'adcvd' ? weights : profiles[issue];
    const factors = found.map(({ name, value }) => {
      const weight = profile[name];
      const contribution = contributionOf(value, weight);
      return { name, value, weight, contribution };
    });
    const score = factors.reduce((sum, { contribution }) => sum.plus(contribution), ZERO).rounded(PLACES);
    const unknown = factors.reduce((sum, { value, weight }) => sum + (value === null ? weight : 0), 0);
    const atMost = score.plus(Decimal.make(BigInt(unknown))).rounded(PLACES);
    return { score, atMost, band: bandOf(score, bands), factors };
  },
});

/** What a factor adds to the score; one that is not known adds nothing. */
export const contributionOf = (value: Decimal | null, weight: number): Decimal =>
  (value ?? ZERO).times(Decimal.make(BigInt(weight))).rounded(PLACES);

/** The band of a score. */
export function bandOf(score: Decimal, { medium, high }: { readonly medium: number; readonly high: number }): RiskBand {
  if (score.compare(Decimal.make(BigInt(high))) >= 0) return 'high';
  return score.compare(Decimal.make(BigInt(medium))) >= 0 ? 'medium' : 'low';
}
