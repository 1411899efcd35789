import { problem } from '../../kernel/errors.js';

/** Goods are moved inside a transaction that holds their lock; the state they were in has changed meanwhile. */
export const goodsMoved = problem(
  'merchandise.moved_meanwhile',
  'conflict',
  'The goods are no longer in the state this act began from; read them again.',
);
