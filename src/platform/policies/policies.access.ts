import { EVERYONE } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
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
