import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { ClaimView, FineView, PetitionView } from './case-act.view.js';

const BOTH = [CBP, { to: ['importer', 'broker', 'counsel'] }] as const;

export const petitionAccess: FieldPolicy<PetitionView> = {
  id: BOTH,
  supplemental: BOTH,
  filedOn: BOTH,
  petitioner: BOTH,
  reliefAsked: BOTH,
  statement: BOTH,
  timeliness: BOTH,
  decidedOn: BOTH,
  decision: BOTH,
  reason: BOTH,
  determinationId: BOTH,
};
export const claimAccess: FieldPolicy<ClaimView> = {
  id: BOTH,
  filedOn: BOTH,
  claimant: BOTH,
  bond: BOTH,
  tooPoorForBond: BOTH,
  standing: BOTH,
  determinationId: BOTH,
};
/** Fines are about one person each, who need not be the importer. */
export const fineAccess: FieldPolicy<FineView> = {
  id: [CBP],
  partyId: [CBP],
  ordinal: [CBP],
  genuineValue: [CBP],
  maximum: [CBP],
  amount: [CBP],
  assessedOn: [CBP],
  determinationId: [CBP],
};
