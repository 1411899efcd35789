import { AGREED, CBP, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { LookedAt } from '../../platform/access/reveals.js';
import type { DisposalActView, DisposalAssessmentView, DisposalConsentView, DisposalView } from './disposal.view.js';

// The importer whose goods they were, and who acts for it; the rows are narrowed to those before.
const BOTH = [CBP, { to: ['importer', 'broker'] }] as const;
// What an agency's agreement may name beside: by which route goods went, how much of them, and when.
const FEED = [...BOTH, AGREED] as const;
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
  id: FEED,
  merchandiseId: FEED,
  route: FEED,
  violation: [CBP],
  status: FEED,
  orderedOn: FEED,
  orderedBy: [CBP],
  quantity: FEED,
  unit: FEED,
  outstanding: FEED,
  conditions: FEED,
  acts: within(disposalActAccess, BOTH),
  costs: BOTH,
  proceeds: [CBP],
  closedOn: FEED,
  determinationId: [CBP],
};

/** The importer learns which agency was shown it. */
export const disposalLookedAt: LookedAt<DisposalView & { readonly importerOrganisationId?: string | null }> = {
  resource: 'disposals',
  id: ({ id }) => id,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId ?? null],
};
