import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** On which grounds a protest is reviewed further. */
export const FURTHER_REVIEW_GROUNDS = [
  'inconsistent_with_ruling',
  'question_not_ruled_on',
  'facts_not_considered',
  'internal_advice_refused',
] as const;
export type FurtherReviewGround = (typeof FURTHER_REVIEW_GROUNDS)[number];

export interface FurtherReviewFacts {
  /** On which ground it was asked for; null where it was not. */
  readonly ground: FurtherReviewGround | null;
  /** Whether whoever is about to decide made the decision that is protested. */
  readonly madeTheDecision: boolean;
}

/** Who decides a protest that is reviewed further. */
export const furtherReview = rule({
  id: 'PROT-05',
  title: 'Further review of a protest',
  text:
    'With a protest further review is asked for where the decision is alleged to conflict with a ruling or with how another port decided, where its question was never ruled on, where facts or arguments ' +
    'were not considered in the ruling, or where internal advice was refused. Such a protest is decided by somebody who did not take part in the decision.',
  cites: [cfr(19, '174.23'), cfr(19, '174.24'), cfr(19, '174.25'), cfr(19, '174.26')],
  decide: ({ ground, madeTheDecision }: FurtherReviewFacts): readonly Fault[] =>
    unmet([[ground === null || !madeTheDecision, samePerson]]),
});

const samePerson: Fault = {
  pointer: '',
  code: 'protest.same_person',
  message: 'Further review was asked for: whoever made the decision does not decide about it.',
  remedy: 'Have somebody else decide it.',
  citation: cfr(19, '174.26'),
};
