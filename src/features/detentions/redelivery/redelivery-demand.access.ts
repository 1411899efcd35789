import { SIGNED_IN } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { RedeliveryDemandView } from './redelivery-demand.view.js';

/** For officers and the importer that is to bring the goods back. */
export const redeliveryDemandAccess: FieldPolicy<RedeliveryDemandView> = {
  id: [SIGNED_IN],
  detentionId: [SIGNED_IN],
  kind: [SIGNED_IN],
  reason: [SIGNED_IN],
  demandedOn: [SIGNED_IN],
  demandBy: [SIGNED_IN],
  dueOn: [SIGNED_IN],
  liquidatedDamages: [SIGNED_IN],
  compliedOn: [SIGNED_IN],
  determinationId: [SIGNED_IN],
};
