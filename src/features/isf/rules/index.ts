import type { AnyRule } from '../../../kernel/rule.js';
import { isfAgrees } from './isf-agrees.js';
import { isfBond } from './isf-bond.js';
import { isfChange } from './isf-change.js';
import { isfParties } from './isf-elements.js';
import { isfElements, isfImporter } from './isf-told.js';
import { isfTimes } from './isf-times.js';

/** Every rule of this feature, for the catalogue. */
export const ISF_RULES: readonly AnyRule[] = [
  isfTimes,
  isfParties,
  isfBond,
  isfChange,
  isfElements,
  isfImporter,
  isfAgrees,
];
