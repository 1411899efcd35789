import { problem } from '../../kernel/errors.js';

export const takenAlready = problem('work.taken_already', 'conflict', 'Somebody has taken it already.');
export const notTaken = problem('work.not_taken', 'conflict', 'Nobody has taken it.');
export const anothersWork = problem(
  'work.anothers',
  'forbidden',
  'It is for whoever has taken it, or a supervisor, to hand it over or give it back.',
);
