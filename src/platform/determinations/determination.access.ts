import { EVERYONE } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { DeterminationView } from './determination.view.js';

/** For answers to public questions: whoever gets the answer sees all of it. Which rows exist for whom is the store's. */
export const determinationAccess: FieldPolicy<DeterminationView> = {
  id: [EVERYONE],
  question: [EVERYONE],
  subject: [EVERYONE],
  inputs: [EVERYONE],
  outcome: [EVERYONE],
  reasonCodes: [EVERYONE],
  result: [EVERYONE],
  steps: [EVERYONE],
  warnings: [EVERYONE],
  authorityStatus: [EVERYONE],
  dataCurrentThrough: [EVERYONE],
  asOf: [EVERYONE],
  knownAt: [EVERYONE],
  ruleSet: [EVERYONE],
  digest: [EVERYONE],
};
