import { EVERYONE } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { DeterminationSummaryView } from './determination-summary.view.js';
import type { QuestionView } from './questions.view.js';

/** What can be asked is public. */
export const questionAccess: FieldPolicy<QuestionView> = {
  name: [EVERYONE],
  version: [EVERYONE],
  title: [EVERYONE],
  outcomes: [EVERYONE],
  asks: [EVERYONE],
  recordable: [EVERYONE],
  rules: [EVERYONE],
  earlierVersions: [EVERYONE],
};

/** Which rows exist for whom is the store's; of those the frame is shown, as on the answer itself. */
export const determinationSummaryAccess: FieldPolicy<DeterminationSummaryView> = {
  id: [EVERYONE],
  question: [EVERYONE],
  questionVersion: [EVERYONE],
  subject: [EVERYONE],
  outcome: [EVERYONE],
  asOf: [EVERYONE],
  knownAt: [EVERYONE],
};
