import { problem } from '../../kernel/errors.js';

export const noticeByAnother = problem(
  'bond_requirement.own',
  'forbidden',
  'Whoever had a requirement determined does not give the notice.',
);
export const notifiedAlready = problem('bond_requirement.notified', 'conflict', 'Notice was given already.');
export const isSufficient = problem(
  'bond_requirement.sufficient',
  'conflict',
  'The bond is not insufficient: there is nothing to give notice of.',
);
export const notNotifiedYet = problem(
  'requirement_review.not_notified',
  'conflict',
  'No notice was given of this requirement: there is nothing to review.',
);
export const reviewOpen = problem('requirement_review.open', 'conflict', 'A review of this requirement is open.');
export const reviewDecided = problem(
  'requirement_review.not_at_this_stage',
  'conflict',
  'The review is decided already, or it is not decided yet, or what it said is published already.',
);
export const reviewByItsDecider = problem(
  'requirement_review.decider_publishes',
  'forbidden',
  'Whoever decided a review does not clear what is published of it.',
);
export const requirementOver = problem(
  'requirement_review.requirement_over',
  'conflict',
  'The requirement is cured or withdrawn already.',
);
export const measureEndedAlready = problem('legal_measure.ended', 'conflict', 'The measure has ended already.');
