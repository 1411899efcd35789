import { CBP, EVERYONE, within } from '../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../kernel/access.js';
import type {
  OrderProvisionView,
  OrderReadinessView,
  ProvisionReadinessView,
  ProvisionStatusView,
} from './order.view.js';

const statusAccess: FieldPolicy<ProvisionStatusView> = {
  since: [EVERYONE],
  status: [EVERYONE],
  citations: [EVERYONE],
};

/** What the order says is public. */
export const orderProvisionAccess: FieldPolicy<OrderProvisionView> = {
  provision: [EVERYONE],
  asks: [EVERYONE],
  of: [EVERYONE],
  citations: [EVERYONE],
  dueOn: [EVERYONE],
  status: [EVERYONE],
  statuses: within(statusAccess, [EVERYONE]),
};

const OWN = { to: ['importer'] } as const satisfies Grant<never>;
// Who owns an importer and what it has is for customs and itself; so is what follows from it.
const READERS = [CBP, OWN] as const;

const provisionReadinessAccess: FieldPolicy<ProvisionReadinessView> = {
  provision: READERS,
  asks: READERS,
  citations: READERS,
  status: READERS,
  binds: READERS,
  standing: READERS,
  missing: READERS,
};

export const orderReadinessAccess: FieldPolicy<OrderReadinessView> = {
  policySet: READERS,
  foreign: READERS,
  provisions: within(provisionReadinessAccess, READERS),
};
