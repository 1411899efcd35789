import { problem } from '../../kernel/errors.js';

export const leadSuretyActs = problem(
  'bond.lead_surety_acts',
  'forbidden',
  'The surety that filed the bond acts for the co-sureties.',
);

export const caseDecided = problem('surety_case.decided', 'conflict', 'This case was decided already.');
export const caseDecidedByAnother = problem(
  'surety_case.own',
  'forbidden',
  'Whoever opened a case against a surety does not decide it.',
);
export const caseNotRefused = problem('surety_case.not_refused', 'conflict', 'No bonds are refused in this case.');
export const caseResolved = problem('surety_case.resolved', 'conflict', 'This case was resolved already.');
