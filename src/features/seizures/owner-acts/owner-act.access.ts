import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { OwnerConsentView, OwnerRequestView } from './owner-act.view.js';

// The owner, and counsel under its grant; the rows are narrowed to those before.
const OWNER = [CBP, { to: ['rights_holder', 'counsel'] }] as const;

export const ownerRequestAccess: FieldPolicy<OwnerRequestView> = {
  id: OWNER,
  seizureId: OWNER,
  recordationId: OWNER,
  organisationId: OWNER,
  wants: OWNER,
  purpose: OWNER,
  requestedOn: OWNER,
  sampleQuantity: OWNER,
  bondRequired: OWNER,
  status: OWNER,
  releasedOn: OWNER,
  returnDemandedOn: OWNER,
  returnedOn: OWNER,
  returnOutcome: OWNER,
  custody: OWNER,
  bondDeterminationId: OWNER,
  determinationId: OWNER,
};
export const ownerConsentAccess: FieldPolicy<OwnerConsentView> = {
  id: OWNER,
  seizureId: OWNER,
  recordationId: OWNER,
  organisationId: OWNER,
  consentsTo: OWNER,
  givenOn: OWNER,
  document: OWNER,
  determinationId: OWNER,
};
