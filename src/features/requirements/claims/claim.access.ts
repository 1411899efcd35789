import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { BondClaimActView, BondClaimView } from './claim.view.js';

// Which claims exist for whom is decided by the rows: a principal's own, and those under a surety's own bonds.
const BOUND = [CBP, { to: ['importer', 'surety'] }] as const satisfies readonly Grant<never>[];

const bondClaimActAccess: FieldPolicy<BondClaimActView> = {
  id: BOUND,
  kind: BOUND,
  party: BOUND,
  on: BOUND,
  through: BOUND,
  amount: BOUND,
  ground: BOUND,
  outcome: BOUND,
  answers: BOUND,
  reason: BOUND,
};

export const bondClaimAccess: FieldPolicy<BondClaimView> = {
  id: BOUND,
  bondId: BOUND,
  bondNumber: BOUND,
  kind: BOUND,
  default: BOUND,
  billId: BOUND,
  entryNumber: BOUND,
  chargedOn: BOUND,
  accruedOn: BOUND,
  periodFrom: BOUND,
  periodThrough: BOUND,
  bondAmount: BOUND,
  amount: BOUND,
  securedByBond: BOUND,
  beyondBond: BOUND,
  reason: BOUND,
  noticedOn: BOUND,
  status: BOUND,
  owed: BOUND,
  owedBySurety: BOUND,
  principalPetitionBy: BOUND,
  suretyPetitionBy: BOUND,
  mitigatedTo: BOUND,
  mitigatedThrough: BOUND,
  petitionOf: [CBP],
  reportableFrom: BOUND,
  acts: within(bondClaimActAccess, BOUND),
  determinationId: [CBP],
};
