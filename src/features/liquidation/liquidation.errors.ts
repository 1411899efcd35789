import { problem } from '../../kernel/errors.js';

export const liquidatedAlready = problem(
  'liquidation.made',
  'conflict',
  'The entry is liquidated already, by customs or by time.',
);
