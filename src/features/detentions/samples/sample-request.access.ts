import { CBP, SIGNED_IN } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { SampleRequestView } from './sample-request.view.js';

/** For officers and for whoever asked for the sample. */
export const sampleRequestAccess: FieldPolicy<SampleRequestView> = {
  id: [SIGNED_IN],
  detentionId: [SIGNED_IN],
  kind: [SIGNED_IN],
  quantity: [SIGNED_IN],
  // It is the unit of the goods: the requester learns it with the quantity, when that leaves.
  unit: [CBP],
  purpose: [SIGNED_IN],
  status: [SIGNED_IN],
  requestedOn: [SIGNED_IN],
  requiredBond: [SIGNED_IN],
  releasedOn: [SIGNED_IN],
  returnDemandedOn: [SIGNED_IN],
  returnedOn: [SIGNED_IN],
  returnOutcome: [SIGNED_IN],
  custody: [SIGNED_IN],
  determinationId: [SIGNED_IN],
};
