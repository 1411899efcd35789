import { eventType } from '../outbox/event-types.js';
import type { ApprovalState } from './approval.js';

const PAYLOAD = ['approvalId', 'kind'] as const;

/** What is told of an approval, by where it then stands. */
export const APPROVAL_EVENTS = {
  proposed: eventType('approval.proposed', 'A change was proposed that needs a second person.', PAYLOAD),
  confirmed: eventType('approval.confirmed', 'A second person confirmed a change; it has been carried out.', PAYLOAD),
  refused: eventType('approval.refused', 'A second person refused a change.', PAYLOAD),
  withdrawn: eventType('approval.withdrawn', 'Whoever proposed a change took it back.', PAYLOAD),
  expired: eventType('approval.expired', 'Nobody decided on a proposed change in time.', PAYLOAD),
  fallen: eventType('approval.fallen', 'Whoever proposed a change lost the right to; it cannot be confirmed.', PAYLOAD),
  failed: eventType('approval.failed', 'A change was confirmed but could no longer be carried out.', PAYLOAD),
} as const satisfies Readonly<Record<ApprovalState, unknown>>;
