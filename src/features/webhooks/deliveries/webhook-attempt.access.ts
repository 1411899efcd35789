import { SIGNED_IN } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { WebhookAttemptView } from './webhook-attempt.view.js';

/** Which attempts there are for a reader is said by the rows: those of its organisation's endpoints. */
export const webhookAttemptAccess: FieldPolicy<WebhookAttemptView> = {
  eventId: [SIGNED_IN],
  type: [SIGNED_IN],
  number: [SIGNED_IN],
  attempt: [SIGNED_IN],
  triedAt: [SIGNED_IN],
  outcome: [SIGNED_IN],
  httpStatus: [SIGNED_IN],
  fault: [SIGNED_IN],
  tookMs: [SIGNED_IN],
};
