import { ownPolicy } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';

export interface YieldFacts {
  readonly hits: number;
  readonly findings: number;
}

export interface Yield {
  /** Findings divided by hits; null without a hit. */
  readonly share: number | null;
  /** Where the true share lies, in nineteen of twenty cases. */
  readonly low: number;
  readonly high: number;
}

/** The quantile of the normal distribution for 95 per cent. */
const Z = 1.959963984540054;

/** What a profile finds, with how sure that is. */
export const yieldInterval = rule({
  id: 'TARG-06',
  title: 'Yield of a targeting profile',
  text: 'Findings divided by hits, with the interval of Wilson at 95 per cent; without a hit nothing is known of it.',
  cites: [ownPolicy('yield of targeting'), ownPolicy('E. B. Wilson, Probable Inference (1927)')],
  authorityStatus: 'policy',
  decide({ hits, findings }: YieldFacts): Yield {
    if (hits === 0) return { share: null, low: 0, high: 1 };
    const share = findings / hits;
    const square = Z * Z;
    const middle = share + square / (2 * hits);
    const half = Z * Math.sqrt((share * (1 - share)) / hits + square / (4 * hits * hits));
    const by = 1 + square / hits;
    return { share, low: Math.max(0, (middle - half) / by), high: Math.min(1, (middle + half) / by) };
  },
});
