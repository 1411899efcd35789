import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import {
  PRIVATE,
  READERS,
  datedAddressAccess,
  datedNameAccess,
  datedNumberAccess,
  particularsAccess,
} from '../importer.access.js';
import { relatedBusinessAccess, verificationAccess } from './existence.access.js';
import type { ImporterAffiliationView } from './affiliation.view.js';
import type {
  DatedParticularsView,
  ImporterAssetView,
  ImporterHistoryView,
  ImporterPersonIdentificationView,
  ImporterPersonView,
  ImporterProgramView,
  ImporterServiceRequestView,
} from './history.view.js';

const filingAccess: FieldPolicy<DatedParticularsView> = {
  particulars: within(particularsAccess, READERS),
  from: READERS,
  through: READERS,
  recordedAt: READERS,
};
const identificationAccess: FieldPolicy<ImporterPersonIdentificationView> = {
  kind: PRIVATE,
  number: PRIVATE,
  issuedBy: PRIVATE,
  passportType: PRIVATE,
  expiresOn: PRIVATE,
};
// Who owns an importer and what it has is for customs and itself; how it stands in programs also for who acts for it.
export const personAccess: FieldPolicy<ImporterPersonView> = {
  id: PRIVATE,
  role: PRIVATE,
  name: PRIVATE,
  title: PRIVATE,
  phone: PRIVATE,
  email: PRIVATE,
  country: PRIVATE,
  identifications: within(identificationAccess, PRIVATE),
  sharePercent: PRIVATE,
  evidence: PRIVATE,
  from: PRIVATE,
  through: PRIVATE,
  recordedAt: PRIVATE,
};
export const programAccess: FieldPolicy<ImporterProgramView> = {
  id: READERS,
  program: READERS,
  status: READERS,
  tier: READERS,
  evidence: PRIVATE,
  from: READERS,
  through: READERS,
  recordedAt: READERS,
};
export const assetAccess: FieldPolicy<ImporterAssetView> = {
  id: PRIVATE,
  asset: PRIVATE,
  value: PRIVATE,
  description: PRIVATE,
  evidence: PRIVATE,
  from: PRIVATE,
  through: PRIVATE,
  recordedAt: PRIVATE,
};

const serviceRequestAccess: FieldPolicy<ImporterServiceRequestView> = {
  id: PRIVATE,
  service: PRIVATE,
  portCode: PRIVATE,
  evidence: PRIVATE,
  from: PRIVATE,
  through: PRIVATE,
  recordedAt: PRIVATE,
};

export const importerHistoryAccess: FieldPolicy<ImporterHistoryView> = {
  id: READERS,
  names: within(datedNameAccess, READERS),
  addresses: within(datedAddressAccess, READERS),
  numbers: within(datedNumberAccess, READERS),
  filings: within(filingAccess, READERS),
  persons: within(personAccess, PRIVATE),
  programs: within(programAccess, READERS),
  assets: within(assetAccess, PRIVATE),
  serviceRequests: within(serviceRequestAccess, PRIVATE),
  relatedBusinesses: within(relatedBusinessAccess, PRIVATE),
  verifications: within(verificationAccess, [CBP]),
  knownAt: READERS,
};

/** Whom importers belong with is customs' to know. */
export const importerAffiliationAccess: FieldPolicy<ImporterAffiliationView> = {
  importerId: [CBP],
  otherImporterId: [CBP],
  otherName: [CBP],
  kind: [CBP],
  confidence: [CBP],
  evidence: [CBP],
  approvalId: [CBP],
  from: [CBP],
  through: [CBP],
  endReason: [CBP],
  endEvidence: [CBP],
  endApprovalId: [CBP],
};

/** A history with what the account of looks needs and no answer shows. */
export interface HeldHistory extends ImporterHistoryView {
  readonly organisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the importer. */
export const historyLookedAt: LookedAt<HeldHistory> = {
  resource: 'importers',
  id: ({ id }) => id,
  subjects: ({ organisationId }) => [organisationId],
  grant: ({ grantId }) => grantId,
};
