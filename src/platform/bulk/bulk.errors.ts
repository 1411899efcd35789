import { problem } from '../../kernel/errors.js';

export const kindNotYours = problem(
  'bulk.kind_not_yours',
  'forbidden',
  'Your role files nothing of this kind by the file.',
);
export const bulkTooLarge = problem('bulk.file_too_large', 'too_large', 'A file has at most 1 GiB as it is sent.');
export const jobEnded = problem('bulk.job_ended', 'conflict', 'The job has ended; what it filed stays filed.');
