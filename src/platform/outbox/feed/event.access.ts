import { CBP, SIGNED_IN, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { EventSubjectView, EventView } from './event.view.js';

/** Which events there are for a reader is said by their kinds and by whose things they are about. */
export const eventSubjectAccess: FieldPolicy<EventSubjectView> = {
  kind: [SIGNED_IN],
  id: [SIGNED_IN],
  path: [SIGNED_IN],
};

export const eventAccess: FieldPolicy<EventView> = {
  id: [SIGNED_IN],
  type: [SIGNED_IN],
  occurredAt: [SIGNED_IN],
  subject: within(eventSubjectAccess, [SIGNED_IN]),
  payload: [CBP],
};
