import { problem } from '../../kernel/errors.js';

export const disputeOpen = problem(
  'record_dispute.open',
  'conflict',
  'A dispute about this record is open already; it is decided before another is filed.',
);
export const disputeDecidedAlready = problem(
  'record_dispute.decided',
  'conflict',
  'The dispute has been decided; a new one can be filed on new grounds.',
);
export const disputeByItsFiler = problem(
  'record_dispute.own',
  'forbidden',
  'Whoever filed a dispute does not decide it.',
);
export const overrideByAssessor = problem(
  'risk_override.own',
  'forbidden',
  'Whoever had the risk assessed does not override it.',
);
