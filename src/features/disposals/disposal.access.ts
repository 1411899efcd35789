import { CBP, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { DisposalActView, DisposalAssessmentView, DisposalConsentView, DisposalView } from './disposal.view.js';

// The importer whose goods they were, and who acts for it; the rows are narrowed to those before.
const BOTH = [CBP, { to: ['importer', 'broker'] }] as const;
// The owner of the right, and counsel under its grant; the rows are narrowed to those before.
const OWNER = [CBP, { to: ['rights_holder', 'counsel'] }] as const;

export const disposalAssessmentAccess: FieldPolicy<DisposalAssessmentView> = {
  id: [CBP],
  merchandiseId: [CBP],
  assessedOn: [CBP],
  assessedBy: [CBP],
  violation: [CBP],
  hazard: [CBP],
  exportBarred: [CBP],
  agencyNeed: [CBP],
  charityNeed: [CBP],
  perishable: [CBP],
  saleCoversCosts: [CBP],
  agencyApproved: [CBP],
  redeliveryDemandBy: [CBP],
};

export const disposalConsentAccess: FieldPolicy<DisposalConsentView> = {
  id: OWNER,
  merchandiseId: OWNER,
  recordationId: OWNER,
  organisationId: OWNER,
  routes: OWNER,
  document: OWNER,
  givenOn: OWNER,
  expiresOn: OWNER,
  withdrawnOn: OWNER,
  determinationId: OWNER,
};

const disposalActAccess: FieldPolicy<DisposalActView> = {
  id: BOTH,
  performedOn: BOTH,
  quantity: BOTH,
  unit: BOTH,
  certificateForm: BOTH,
  certificateNumber: BOTH,
  witnessedBy: [CBP],
  costs: BOTH,
  proceeds: [CBP],
  closing: BOTH,
  determinationId: [CBP],
};

export const disposalAccess: FieldPolicy<DisposalView> = {
  id: BOTH,
  merchandiseId: BOTH,
  route: BOTH,
  violation: [CBP],
  status: BOTH,
  orderedOn: BOTH,
  orderedBy: [CBP],
  quantity: BOTH,
  unit: BOTH,
  outstanding: BOTH,
  conditions: BOTH,
  acts: within(disposalActAccess, BOTH),
  costs: BOTH,
  proceeds: [CBP],
  closedOn: BOTH,
  determinationId: [CBP],
};
