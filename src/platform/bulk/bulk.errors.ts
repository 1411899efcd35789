import { problem } from '../../kernel/errors.js';

export const kindNotYours = problem(
  'bulk.kind_not_yours',
  'forbidden',
  'Your role files nothing of this kind by the file.',
);
export const bulkTooLarge = problem('bulk.file_too_large', 'too_large', 'A file has at most 1 GiB as it is sent.');
export const jobEnded = problem('bulk.job_ended', 'conflict', 'The job has ended; what it filed stays filed.');
export const arrivingAlready = problem(
  'bulk.arriving_already',
  'too_many',
  'As many of your files as may be on their way at once are on their way.',
);
export const noPlace = problem(
  'bulk.no_place',
  'unavailable',
  'As many files are on their way as this service takes at once.',
);
