import type { AnyRule } from '../../../kernel/rule.js';
import { fallenDuties } from './fallen-duties.js';
import { refundDeclaration } from './refund-declaration.js';
import { refundWay } from './refund-way.js';

/** The law of duties that fell: which they are, and by which way they come back. */
export const REFUND_POSITION_RULES: readonly AnyRule[] = [fallenDuties, refundWay, refundDeclaration];
