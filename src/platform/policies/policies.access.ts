import { CBP, EVERYONE } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { PolicyVersionView } from './policy-version.view.js';
import type { PolicyView } from './policies.view.js';

export const policyAccess: FieldPolicy<PolicyView> = {
  key: [EVERYONE],
  summary: [EVERYONE],
  value: [EVERYONE],
  since: [EVERYONE],
  basis: [EVERYONE],
  citations: [EVERYONE],
  reviewedOn: [EVERYONE],
  authorityStatus: [EVERYONE],
  asOf: [EVERYONE],
  knownAt: [EVERYONE],
};

/** What was decided is public; who signed it is for CBP. */
export const policyVersionAccess: FieldPolicy<PolicyVersionView> = {
  id: [EVERYONE],
  value: [EVERYONE],
  validFrom: [EVERYONE],
  validTo: [EVERYONE],
  knownFrom: [EVERYONE],
  knownTo: [EVERYONE],
  basis: [EVERYONE],
  citations: [EVERYONE],
  reviewedOn: [EVERYONE],
  proposedBy: [CBP],
  approvedBy: [CBP],
  approvalId: [CBP],
};
