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
export const measureEndedAlready = problem('legal_measure.ended', 'conflict', 'The measure has ended already.');
