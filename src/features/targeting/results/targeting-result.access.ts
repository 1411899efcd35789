import { AGREED, CBP } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import type { TargetingResultView } from './targeting-result.view.js';

// Customs', and of an agency what its agreement names.
const SHARED = [CBP, AGREED] as const;

export const targetingResultAccess: FieldPolicy<TargetingResultView> = {
  id: SHARED,
  month: SHARED,
  issue: SHARED,
  assessments: SHARED,
  importers: [CBP],
  flagged: SHARED,
  looked: SHARED,
  findings: SHARED,
};

/** A row is about nobody: nobody learns of the look but who keeps account of what an agency was shown. */
export const targetingResultLookedAt: LookedAt<TargetingResultView> = {
  resource: 'targeting_results',
  id: ({ id }) => id,
  subjects: () => [],
};
