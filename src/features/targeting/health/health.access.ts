import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { ProfileHealthView, ProfileOverlapView } from './health.view.js';

const overlapAccess: FieldPolicy<ProfileOverlapView> = {
  profileId: [CBP],
  key: [CBP],
  version: [CBP],
  both: [CBP],
  either: [CBP],
};

export const profileHealthAccess: FieldPolicy<ProfileHealthView> = {
  profileId: [CBP],
  asOf: [CBP],
  assessments: [CBP],
  hits: [CBP],
  looked: [CBP],
  findings: [CBP],
  neverFired: [CBP],
  yield: [CBP],
  yieldAtLeast: [CBP],
  yieldAtMost: [CBP],
  bothHigh: [CBP],
  onlyProfile: [CBP],
  onlyCounted: [CBP],
  neitherHigh: [CBP],
  toBePurged: [CBP],
  reasonCode: [CBP],
  overlap: within(overlapAccess, [CBP]),
};
