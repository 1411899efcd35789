import { Decimal } from '../../../../kernel/decimal.js';
import { RISK_FACTORS } from '../../../security/rules/security-policies.js';
import type { RiskBand } from '../../../security/rules/security-policies.js';
import type { Weights } from './risk-policies.js';
import { bandOf, contributionOf } from './weighed-risk.js';

const PLACES = 2;

interface Weighed {
  value: Decimal | null;
  contribution: bigint;
}

/** Weighs what was found by one profile, again and again: what a factor adds is computed anew only where it is other than last. */
export class Weighing {
  private readonly weights: readonly number[];
  private readonly last: readonly Weighed[];
  private found: readonly (Decimal | null)[] | null = null;
  private weighed: { readonly score: Decimal; readonly band: RiskBand } = {
    score: Decimal.make(0n, PLACES),
    band: 'low',
  };

  constructor(
    profile: Weights,
    private readonly bands: { readonly medium: number; readonly high: number },
  ) {
    this.weights = RISK_FACTORS.map((name) => profile[name]);
    this.last = RISK_FACTORS.map(() => ({ value: null, contribution: 0n }));
  }

  /** In the order of the factors; null: not known. */
  weigh(found: readonly (Decimal | null)[]): { readonly score: Decimal; readonly band: RiskBand } {
    if (found === this.found) return this.weighed;
    let sum = 0n;
    for (let i = 0; i < this.last.length; i += 1) {
      const weighed = this.last[i] as Weighed;
      const value = found[i] ?? null;
      if (!isSame(value, weighed.value)) {
        weighed.contribution = contributionOf(value, this.weights[i] ?? 0).units;
        weighed.value = value;
      }
      sum += weighed.contribution;
    }
    const score = Decimal.make(sum, PLACES);
    this.found = found;
    this.weighed = { score, band: bandOf(score, this.bands) };
    return this.weighed;
  }
}

const isSame = (a: Decimal | null, b: Decimal | null): boolean =>
  a === b || (a !== null && b !== null && a.scale === b.scale && a.units === b.units);
