import { problem } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { allSources } from './work-sources.js';

export const takenAlready = problem('work.taken_already', 'conflict', 'Somebody has taken it already.');
export const notTaken = problem('work.not_taken', 'conflict', 'Nobody has taken it.');
export const anothersWork = problem(
  'work.anothers',
  'forbidden',
  'It is for whoever has taken it, or a supervisor, to hand it over or give it back.',
);

/** No feature has things to do of this kind; those there are are named, the same to every role. */
export const unknownKind = (): Fault => ({
  pointer: '?kind',
  code: 'work.kind_unknown',
  message: 'There are no things to do of this kind.',
  remedy: `Leave it out, or send one of ${[...new Set(allSources().map(({ kind }) => kind))].sort().join(', ')}.`,
});
