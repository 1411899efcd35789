import { problem } from '../../kernel/errors.js';

export const numberTaken = problem(
  'entry.number_taken',
  'conflict',
  'This entry number has been used; each is used once.',
);
export const ownerDeclared = problem(
  'entry.owner_declared',
  'conflict',
  'The actual owner of this entry has been declared; one declaration counts.',
);
export const groundsNotKept = problem(
  'entry.grounds_not_kept',
  'unlawful',
  'This version was filed before what it was decided on was kept: it cannot be decided again.',
);
export const notTheSame = problem(
  'entry.not_the_same',
  'unlawful',
  'A correction keeps the number and the importer of its entry.',
);
export const nothingCorrected = problem(
  'entry.nothing_corrected',
  'unlawful',
  'This correction declares what the entry declares already.',
);
export const reconciledMeanwhile = problem(
  'reconciliation.reconciled_meanwhile',
  'conflict',
  'An entry that this reconciliation names was reconciled by another meanwhile.',
);
