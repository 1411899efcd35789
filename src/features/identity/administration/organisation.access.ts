import { SIGNED_IN } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { OrganisationView } from './organisation.view.js';

/** CBP sees every organisation, others their own; which rows exist for whom is the service's. */
export const organisationAccess: FieldPolicy<OrganisationView> = {
  id: [SIGNED_IN],
  name: [SIGNED_IN],
  type: [SIGNED_IN],
  createdAt: [SIGNED_IN],
};
