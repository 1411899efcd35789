import { CBP, EVERYONE, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { PolicyVersionView } from './policy-version.view.js';
import type { PolicyInsteadView, PolicyView } from './policies.view.js';

/** That a profile counts is public, as answers cite it; which, and what it weighs, is customs'. */
const insteadAccess: FieldPolicy<PolicyInsteadView> = {
  member: [CBP],
  value: [CBP],
  since: [EVERYONE],
  through: [EVERYONE],
  profileId: [CBP],
  citations: [EVERYONE],
};

export const policyAccess: FieldPolicy<PolicyView> = {
  key: [EVERYONE],
  summary: [EVERYONE],
  value: [EVERYONE],
  instead: within(insteadAccess, [EVERYONE]),
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
