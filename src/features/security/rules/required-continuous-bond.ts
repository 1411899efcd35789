import { cfr, usc } from '../../../kernel/citation.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import { continuousBondSteps, inSteps } from './standard-continuous-bond.js';

export interface RequiredBondFacts {
  readonly standardContinuousAmount: Cents;
  readonly additionalAmount: Cents;
}

/** The continuous bond that carries the standard amount and the proposed additional security together. */
export const requiredContinuousBond = rule({
  id: 'BOND-05',
  title: 'Required continuous bond',
  text: 'The standard amount and the additional security together, rounded up to the next step of a continuous bond.',
  cites: [usc(19, '1623(a)'), cfr(19, '113.13')],
  authorityStatus: 'policy',
  params: { steps: continuousBondSteps },
  decide: ({ standardContinuousAmount, additionalAmount }: RequiredBondFacts, { steps }): Cents =>
    inSteps(standardContinuousAmount + additionalAmount, steps),
});
