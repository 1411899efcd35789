import { problem } from '../../kernel/errors.js';

export const leadSuretyActs = problem(
  'bond.lead_surety_acts',
  'forbidden',
  'The surety that filed the bond acts for the co-sureties.',
);
