import { problem } from '../../kernel/errors.js';

export const dataSetNotAgreed = problem(
  'export.not_agreed',
  'forbidden',
  'No agreement of yours in force shows this data set, or it shows less of it than this export holds.',
);
export const notListed = problem(
  'export.not_listed',
  'invalid',
  'This data set is read by one thing at a time: there is no list of it.',
);
export const baseUnknown = problem(
  'export.base_unknown',
  'conflict',
  'What you ask for changes since is no finished export of yours of this data set, or is older than the last seven.',
);
export const notMade = problem(
  'export.not_made',
  'conflict',
  'The export is not made yet, or never will be: its state says which.',
);
