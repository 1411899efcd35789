import { CBP, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type {
  AbandonmentBatchView,
  AbandonmentFindingView,
  AbandonmentView,
  AllowanceView,
  SharingView,
} from './abandonment.view.js';

// The importer whose goods they were, and who acts for it; the rows are narrowed to those before.
const BOTH = [CBP, { to: ['importer', 'broker'] }] as const;

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
  id: BOTH,
  merchandiseId: BOTH,
  basis: BOTH,
  paragraph: BOTH,
  voluntary: BOTH,
  circumstances: BOTH,
  requester: BOTH,
  requestedOn: BOTH,
  formReference: BOTH,
  state: BOTH,
  acceptedOn: BOTH,
  acceptedBy: [CBP],
  refusedOn: BOTH,
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
