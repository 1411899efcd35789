import { SIGNED_IN } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { AccessGrantView } from './access-grant.view.js';

/** Who gave it, who holds it and CBP see all of it; for everyone else it does not exist. */
export const accessGrantAccess: FieldPolicy<AccessGrantView> = {
  id: [SIGNED_IN],
  grantorOrganisationId: [SIGNED_IN],
  grantorName: [SIGNED_IN],
  granteeOrganisationId: [SIGNED_IN],
  granteeName: [SIGNED_IN],
  resources: [SIGNED_IN],
  actions: [SIGNED_IN],
  validFrom: [SIGNED_IN],
  validUntil: [SIGNED_IN],
  reason: [SIGNED_IN],
  powerOfAttorney: [SIGNED_IN],
  state: [SIGNED_IN],
  grantedAt: [SIGNED_IN],
  revokedAt: [SIGNED_IN],
  version: [SIGNED_IN],
};
