import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { AccessHoldView } from './access-hold.view.js';

/** That looks are held is exactly what the subject shall not know. */
export const accessHoldAccess: FieldPolicy<AccessHoldView> = {
  id: [CBP],
  subject: [CBP],
  purposes: [CBP],
  holdsFrom: [CBP],
  holdsUntil: [CBP],
  reason: [CBP],
  legalBasis: [CBP],
  setBy: [CBP],
  setAt: [CBP],
  liftedAt: [CBP],
  version: [CBP],
};
