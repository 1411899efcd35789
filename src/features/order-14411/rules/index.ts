import type { AnyRule } from '../../../kernel/rule.js';
import { bindingProvisions } from './binding-provisions.js';
import { orderMinimumBond } from './order-minimum-bond.js';
import { orderReadiness } from './readiness.js';

/** The order of 3 June 2026 as a layer beside the law in force. */
export const ORDER_RULES: readonly AnyRule[] = [bindingProvisions, orderReadiness, orderMinimumBond];
