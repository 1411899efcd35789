import type { IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { compoundInterest } from '../../reference/rules/interest.js';
import type { Interest, InterestFacts } from '../../reference/rules/interest.js';
import { interestRateChoice } from '../../reference/rules/interest-rate-choice.js';
import type { RateChoiceFacts } from '../../reference/rules/interest-rate-choice.js';

export interface InterestQuestion extends RateChoiceFacts {
  readonly principal: Cents;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface MissingInterestFact {
  readonly fact: 'corporation';
  readonly question: string;
  readonly ifTrue: Cents;
  readonly ifFalse: Cents;
}

interface InterestResult {
  readonly principal: Cents;
  readonly interest: Cents | null;
  readonly total: Cents | null;
  readonly interestLeast: Cents | null;
  readonly interestMost: Cents | null;
  readonly days: number | null;
  readonly segments: Interest['periods'];
  readonly missingFacts: readonly MissingInterestFact[];
}

interface DeterminedInterest {
  readonly outcome: 'determined' | 'undetermined';
  readonly reasonCodes: readonly string[];
  readonly result: InterestResult;
  readonly steps: readonly Applied<unknown>[];
}

/** Chooses the rate and compounds it; where the payee is not known, both ways. Throws `NotInForce` for a day without a rate. */
export function determineInterest(asked: InterestQuestion, asOf: IsoDate): DeterminedInterest {
  const choice = applyRule(interestRateChoice, asked, asOf);
  const readings = choice.decision.map(({ kind, rates }) =>
    applyRule(compoundInterest, { principal: asked.principal, from: asked.from, to: asked.to, kind, rates }, asOf),
  );
  const steps = [choice, ...readings];
  const [chosen, other = chosen] = readings;
  if (!chosen || !other) throw new Error('a choice among rates names one at least');
  const [first, last] = [chosen.decision, other.decision];
  if (first.interest === last.interest)
    return { outcome: 'determined', reasonCodes: ['interest.determined'], result: settled(asked, last), steps };
  const [interestLeast, interestMost] = inOrder(first.interest, last.interest);
  return {
    outcome: 'undetermined',
    reasonCodes: ['interest.payee_unknown'],
    result: {
      ...noInterest(asked),
      interestLeast,
      interestMost,
      days: last.days,
      missingFacts: [
        {
          fact: 'corporation',
          question: 'Is the payee of the refund a corporation?',
          ifTrue: first.interest,
          ifFalse: last.interest,
        },
      ],
    },
    steps,
  };
}

const inOrder = (a: Cents, b: Cents): readonly [Cents, Cents] => (a < b ? [a, b] : [b, a]);

const settled = ({ principal }: InterestQuestion, { interest, days, periods }: Interest): InterestResult => ({
  principal,
  interest,
  total: principal + interest,
  interestLeast: interest,
  interestMost: interest,
  days,
  segments: periods,
  missingFacts: [],
});

/** What is left to say where no rate is on record for one of the days. */
export const noInterest = ({ principal }: Pick<InterestFacts, 'principal'>): InterestResult => ({
  principal,
  interest: null,
  total: null,
  interestLeast: null,
  interestMost: null,
  days: null,
  segments: [],
  missingFacts: [],
});
