import { problem } from '../../kernel/errors.js';

export const ownProfile = problem(
  'targeting_profile.own',
  'forbidden',
  'Whoever drafted a profile does not approve it.',
);
export const notForThisState = problem(
  'targeting_profile.not_for_this_state',
  'conflict',
  'A profile is drafted, run in shadow, approved, published and retired, in this order: this is not the next step.',
);
