import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { HoldView } from './hold.view.js';

/** Why goods are held back from everyone is for officers alone. */
export const holdAccess: FieldPolicy<HoldView> = {
  id: [CBP],
  kind: [CBP],
  ground: [CBP],
  mode: [CBP],
  place: [CBP],
  agency: [CBP],
  withholdsDutiesBy: [CBP],
  placedOn: [CBP],
  releasedOn: [CBP],
  releaseReason: [CBP],
};
