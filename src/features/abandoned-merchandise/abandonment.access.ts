import { AGREED, CBP, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { LookedAt } from '../../platform/access/reveals.js';
import type {
  AbandonmentBatchView,
  AbandonmentFindingView,
  AbandonmentView,
  AllowanceView,
  SharingView,
} from './abandonment.view.js';

// The importer whose goods they were, and who acts for it; the rows are narrowed to those before.
const BOTH = [CBP, { to: ['importer', 'broker'] }] as const;
// What an agency's agreement may name beside: on what basis goods were given up, when, and whether they were taken.
const FEED = [...BOTH, AGREED] as const;

const findingAccess: FieldPolicy<AbandonmentFindingView> = {
  id: [CBP],
  believed: [CBP],
  laws: [CBP],
  grounds: [CBP],
  foundOn: [CBP],
  foundBy: [CBP],
  finderRole: [CBP],
  determinationId: [CBP],
};
const sharingAccess: FieldPolicy<SharingView> = { outcome: [CBP], reasonCodes: [CBP], conditions: [CBP] };
const allowanceAccess: FieldPolicy<AllowanceView> = { outcome: BOTH, lastDay: BOTH, determinationId: BOTH };

/** What is suspected and believed stays inside CBP; rights holders read disclosures, not abandonments. */
export const abandonmentAccess: FieldPolicy<AbandonmentView> = {
  id: FEED,
  merchandiseId: FEED,
  basis: FEED,
  paragraph: FEED,
  voluntary: FEED,
  circumstances: BOTH,
  requester: BOTH,
  requestedOn: FEED,
  formReference: BOTH,
  state: FEED,
  acceptedOn: FEED,
  acceptedBy: [CBP],
  refusedOn: FEED,
  refusalReason: BOTH,
  suspectedLaw: [CBP],
  recordationIds: [CBP],
  findings: within(findingAccess, [CBP]),
  sharing: within(sharingAccess, [CBP]),
  allowance: within(allowanceAccess, BOTH),
  determinationId: BOTH,
};

export const abandonmentBatchAccess: FieldPolicy<AbandonmentBatchView> = {
  accepted: BOTH,
  requested: BOTH,
  refused: BOTH,
  results: BOTH,
};

/** The importer learns which agency was shown it, of goods given up as of goods in general order. */
export const abandonmentLookedAt: LookedAt<{ readonly id: string; readonly importerOrganisationId?: string | null }> = {
  resource: 'abandonments',
  id: ({ id }) => id,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId ?? null],
};
