import { cfr, ownPolicy, usc } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** Why a principal has a requirement reviewed. */
export const REVIEW_GROUNDS = [
  'record_wrong',
  'amount_wrong',
  'not_individual',
  'circumstances_changed',
  'other',
] as const;
export type ReviewGround = (typeof REVIEW_GROUNDS)[number];

/** What a review may come to. */
export const REVIEW_OUTCOMES = ['upheld', 'modified', 'withdrawn'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export interface ReviewDecisionFacts {
  readonly outcome: ReviewOutcome;
  /** The requirement that takes its place: of the same importer, and determined after it; null where none is named or it is not such a one. */
  readonly replacement: 'later_of_same_importer' | 'another' | null;
  /** Whether whoever decides had it determined or gave its notice. */
  readonly byItsMaker: boolean;
}

/** How a review of a requirement may be decided. */
export const requirementReview = rule({
  id: 'SEC-12',
  title: 'Review of a requirement',
  text: 'Whoever had a requirement determined or gave its notice does not decide on its review. One that is modified is replaced by another, determined anew on the importer’s own record; it is not altered.',
  cites: [usc(19, '1623(a)'), cfr(19, '113.13'), ownPolicy('reviews of requirements')],
  authorityStatus: 'policy',
  decide: ({ outcome, replacement, byItsMaker }: ReviewDecisionFacts): readonly Fault[] =>
    unmet([
      [!byItsMaker, ownRequirement],
      [outcome !== 'modified' || replacement === 'later_of_same_importer', noReplacement],
      [outcome === 'modified' || replacement === null, replacementOfNone],
    ]),
});

const ownRequirement: Fault = {
  pointer: '',
  code: 'requirement_review.own',
  message: 'Whoever had the requirement determined or gave its notice does not decide on its review.',
  remedy: 'Have it decided by somebody else.',
};
const noReplacement: Fault = {
  pointer: '/replacedBy',
  code: 'requirement_review.no_replacement',
  message: 'What is modified is replaced by a requirement of this importer that was determined after it.',
  remedy: 'Determine it anew first: POST /v1/bond-requirements.',
};
const replacementOfNone: Fault = {
  pointer: '/replacedBy',
  code: 'requirement_review.replacement_not_asked',
  message: 'Only a requirement that is modified is replaced.',
  remedy: 'Leave it out.',
};
