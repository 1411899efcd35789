import { SIGNED_IN } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { ApprovalView } from './approval.view.js';

/** Whoever proposes or decides sees all of it: one cannot sign for what is hidden. Which rows exist for whom is the store's. */
export const approvalAccess: FieldPolicy<ApprovalView> = {
  id: [SIGNED_IN],
  kind: [SIGNED_IN],
  subject: [SIGNED_IN],
  payload: [SIGNED_IN],
  reason: [SIGNED_IN],
  state: [SIGNED_IN],
  proposedBy: [SIGNED_IN],
  proposedRole: [SIGNED_IN],
  proposedAt: [SIGNED_IN],
  expiresAt: [SIGNED_IN],
  mayConfirm: [SIGNED_IN],
  decidedBy: [SIGNED_IN],
  decidedRole: [SIGNED_IN],
  decidedAt: [SIGNED_IN],
  decisionReason: [SIGNED_IN],
  failure: [SIGNED_IN],
  result: [SIGNED_IN],
  version: [SIGNED_IN],
};
