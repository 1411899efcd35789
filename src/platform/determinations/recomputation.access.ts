import { EVERYONE, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import { anyAnswerAccess } from './answer.access.js';
import { shownBy } from './answer.js';
import type { RecomputationView } from './recomputation.view.js';

/** Answers of any question, each shown as its own question says. */
export const determinationAnswerAccess = anyAnswerAccess(shownBy);

/** Digests stand inside the answer, where whoever may not see all of it does not see them. */
export const recomputationAccess: FieldPolicy<RecomputationView> = {
  same: [EVERYONE],
  givenDigest: [EVERYONE],
  digest: [EVERYONE],
  determination: within(determinationAnswerAccess, [EVERYONE]),
};
