import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { DutyDeterminationResultView } from './duty-determination.view.js';

/** Whoever asks sends every fact it stands on: nothing to hold back. */
export const dutyDeterminationAccess: FieldPolicy<DutyDeterminationResultView> = {
  lines: [EVERYONE],
  enteredValue: [EVERYONE],
  ordinary: [EVERYONE],
  additionalTotal: [EVERYONE],
  additionalLeast: [EVERYONE],
  additionalMost: [EVERYONE],
  mpf: [EVERYONE],
  hmf: [EVERYONE],
  total: [EVERYONE],
  missingFacts: [EVERYONE],
  dataCurrentThrough: [EVERYONE],
  doesNotInclude: [EVERYONE],
  commingled: [EVERYONE],
  dutiesAccrue: [EVERYONE],
  markingDuties: [EVERYONE],
};
