import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { DutyComparisonResultView } from './duty-comparison.view.js';

/** Whoever asks sends every fact it stands on: nothing to hold back. */
export const dutyComparisonAccess: FieldPolicy<DutyComparisonResultView> = {
  base: [EVERYONE],
  against: [EVERYONE],
  difference: [EVERYONE],
  lines: [EVERYONE],
  dataCurrentThrough: [EVERYONE],
};
