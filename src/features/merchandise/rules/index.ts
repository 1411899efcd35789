import type { AnyRule } from '../../../kernel/rule.js';
import { goodsMove } from './goods-move.js';
import { importedBefore } from './imported-before.js';
import { numbersOnPapers } from './numbers-on-papers.js';
import { quantityAboveZero } from './quantity-above-zero.js';
import { quantityBalance } from './quantity-balance.js';
import { sampleBond } from './sample-bond.js';
import { sampleParagraph } from './sample-paragraph.js';

/** The law of goods in customs hands. */
export const MERCHANDISE_RULES: readonly AnyRule[] = [
  goodsMove,
  quantityBalance,
  sampleBond,
  sampleParagraph,
  quantityAboveZero,
  importedBefore,
  numbersOnPapers,
];

export * from './goods-move.js';
export * from './goods-moves.js';
export * from './goods-states.js';
export * from './imported-before.js';
export * from './numbers-on-papers.js';
export * from './quantity-above-zero.js';
export * from './quantity-balance.js';
export * from './sample-bond.js';
export * from './sample-paragraph.js';
