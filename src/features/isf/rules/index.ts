import type { AnyRule } from '../../../kernel/rule.js';
import { isfTimes } from './isf-times.js';

/** Every rule of this feature, for the catalogue. */
export const ISF_RULES: readonly AnyRule[] = [isfTimes];
