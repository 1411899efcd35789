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

// What raises uniformity, an established practice, the reading of a ruling or of a court, or a question never ruled on.
const OF_HEADQUARTERS: readonly (FurtherReviewGround | null)[] = [
  'inconsistent_with_ruling',
  'question_not_ruled_on',
  'internal_advice_refused',
];

export interface FurtherReviewFacts {
  /** On which ground it was asked for; null where it was not. */
  readonly ground: FurtherReviewGround | null;
  /** Whether whoever is about to decide made the decision that is protested. */
  readonly madeTheDecision: boolean;
  /** Whether the protest is allowed as a whole. */
  readonly allowed: boolean;
  /** Whether the application for further review is denied with it. */
  readonly refused: boolean;
}

/** Who decides a protest that is reviewed further. */
export const furtherReview = rule({
  id: 'PROT-05',
  version: 2,
  title: 'Further review of a protest',
  text:
    'With a protest further review is asked for where the decision is alleged to conflict with a ruling or with how another port decided, where its question was never ruled on, where facts or arguments ' +
    'were not considered in the ruling, or where internal advice was refused. What is valid is allowed at once; else such a protest is decided by somebody who did not take part in the decision.',
  cites: [cfr(19, '174.23'), cfr(19, '174.24'), cfr(19, '174.25'), cfr(19, '174.26(a)'), cfr(19, '174.26(b)(2)')],
  decide: ({ ground, madeTheDecision, allowed, refused }: FurtherReviewFacts): readonly Fault[] =>
    unmet([[ground === null || allowed || refused || !madeTheDecision, samePerson]]),
});

export interface HeadquartersReviewFacts extends Omit<FurtherReviewFacts, 'madeTheDecision'> {
  /** Whether a decision of Headquarters is named. */
  readonly decided: boolean;
}

/** Whether Headquarters has to review a protest before it is denied. */
export const headquartersReview = rule({
  id: 'PROT-08',
  title: 'Review by Headquarters',
  text:
    'A protest with an application for further review that raises uniformity of treatment, an established practice, the interpretation of a ruling or of a court decision, or a question that was never ruled on is ' +
    'reviewed by Headquarters before it is denied in whole or in part. Where the application is denied instead, it was one.',
  cites: [cfr(19, '174.26(b)(1)'), cfr(19, '174.27')],
  decide: ({ ground, allowed, refused, decided }: HeadquartersReviewFacts): readonly Fault[] =>
    unmet([
      [ground !== null || (!refused && !decided), noApplication],
      [!(refused && (allowed || decided)), refusedAndReviewed],
      [allowed || refused || decided || !OF_HEADQUARTERS.includes(ground), toHeadquarters],
    ]),
});

const samePerson: Fault = {
  pointer: '',
  code: 'protest.same_person',
  message: 'Further review was asked for: whoever made the decision does not decide about it.',
  remedy: 'Have somebody else decide it.',
  citation: cfr(19, '174.26(b)(2)'),
};
const noApplication: Fault = {
  pointer: '',
  code: 'protest.no_application',
  message: 'Further review was not asked for.',
  remedy: 'Leave `headquartersDecision` and `furtherReviewRefused` out.',
  citation: cfr(19, '174.25'),
};
const refusedAndReviewed: Fault = {
  pointer: '/furtherReviewRefused',
  code: 'protest.refused_and_reviewed',
  message: 'An application for further review is denied where the protest is denied without that review.',
  remedy: 'Leave it out of a protest that is allowed or was reviewed by Headquarters.',
  citation: cfr(19, '174.26'),
};
const toHeadquarters: Fault = {
  pointer: '/headquartersDecision',
  code: 'protest.headquarters_review',
  message: 'On this ground Headquarters reviews the protest before it is denied.',
  remedy: 'Send what identifies its decision, or deny the application.',
  citation: cfr(19, '174.26(b)(1)'),
};
