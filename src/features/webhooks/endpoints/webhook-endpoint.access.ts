import { SIGNED_IN } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { WebhookEndpointView } from './webhook-endpoint.view.js';

/** Which endpoints there are for a reader is said by the rows: those of its organisation. */
export const webhookEndpointAccess: FieldPolicy<WebhookEndpointView> = {
  id: [SIGNED_IN],
  url: [SIGNED_IN],
  types: [SIGNED_IN],
  signature: [SIGNED_IN],
  publicKeys: [SIGNED_IN],
  status: [SIGNED_IN],
  statusReason: [SIGNED_IN],
  clientId: [SIGNED_IN],
  told: [SIGNED_IN],
  failedTries: [SIGNED_IN],
  nextTryAt: [SIGNED_IN],
  createdAt: [SIGNED_IN],
  version: [SIGNED_IN],
};
