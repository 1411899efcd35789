import type { Citation } from '../../../kernel/citation.js';
import { problem } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';

/** The sample is not where the act needs it, perhaps since a moment ago. */
export const sampleElsewhere = problem(
  'sample.state_conflict',
  'conflict',
  'The sample is not where this act needs it; read it again.',
);

export const alreadyLeft = (citation: Citation): Fault => ({
  pointer: '',
  code: 'sample.already_released',
  message: 'The sample has left already.',
  remedy: 'Ask for another one.',
  citation,
});
export const notOut = (citation: Citation): Fault => ({
  pointer: '',
  code: 'sample.not_released',
  message: 'The sample has not left; only what is out is demanded back or returned.',
  remedy: 'Release it first.',
  citation,
});
export const alreadyDemanded = (citation: Citation): Fault => ({
  pointer: '',
  code: 'sample.return_already_demanded',
  message: 'The return of this sample was demanded already.',
  remedy: 'Record its return.',
  citation,
});
export const alreadyBack = (citation: Citation): Fault => ({
  pointer: '',
  code: 'sample.already_returned',
  message: 'The sample is back, or was certified damaged, destroyed or lost.',
  citation,
});
/** A loss is certified by the owner, in writing. */
export const notCertified = (citation: Citation): Fault => ({
  pointer: '/certification',
  code: 'sample.not_certified',
  message: 'A sample that is not returned as it was is certified damaged, destroyed or lost.',
  remedy: 'Send the owner’s certificate.',
  citation,
});
