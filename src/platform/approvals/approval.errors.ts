import { problem } from '../../kernel/errors.js';

export const notYoursToPropose = problem(
  'approval.role_may_not_propose',
  'forbidden',
  'Your role does not propose changes of this kind.',
);
export const notYoursToDecide = problem(
  'approval.role_may_not_decide',
  'forbidden',
  'Your role does not decide on changes of this kind.',
);
export const ownProposal = problem(
  'approval.own_proposal',
  'forbidden',
  'You proposed this: a second person has to decide on it.',
);
export const ownMatter = problem(
  'approval.own_matter',
  'forbidden',
  'This is about your own rights: another person has to decide on it.',
);
export const anothersProposal = problem(
  'approval.not_the_proposer',
  'forbidden',
  'Only whoever proposed this can withdraw it.',
);
export const alreadyDecided = problem('approval.already_decided', 'conflict', 'This has been decided already.');
export const tooLate = problem('approval.expired', 'conflict', 'This proposal has expired; propose it again.');
export const fallen = problem(
  'approval.fallen',
  'conflict',
  'Whoever proposed this has lost the right to since; let somebody who has it propose it again.',
);
export const overtaken = problem(
  'approval.overtaken',
  'conflict',
  'This can no longer be carried out: what it would change has changed since. Nothing was done; propose it again.',
);
