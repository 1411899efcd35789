import { SIGNED_IN } from '../../../kernel/access.js';
import type { Condition, FieldPolicy, Grant } from '../../../kernel/access.js';
import type { ClientView } from './client.view.js';

const itself: Condition<ClientView> = { name: 'of itself', holds: (row, actor) => row.id === actor.id };
const OVERSEERS: Grant<ClientView> = { to: ['administrator', 'auditor'] };
const ITSELF: Grant<ClientView> = { ...SIGNED_IN, when: itself };
const SEEN = [OVERSEERS, ITSELF];

/** A client sees itself; administrators and auditors see all. A key as it was sent is shown to no one. */
export const clientAccess: FieldPolicy<ClientView> = {
  id: SEEN,
  organisationId: SEEN,
  name: SEEN,
  role: SEEN,
  scopes: SEEN,
  status: SEEN,
  signsInWith: SEEN,
  keys: SEEN,
  createdAt: SEEN,
  lastUsedAt: SEEN,
  revokedAt: SEEN,
  revocationReason: SEEN,
  version: SEEN,
};
