import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { BondSufficiencyView } from './sufficiency.view.js';

// What an importer was told of its own bond: the rows decide.
const READERS = [CBP, { to: ['importer'] }] as const satisfies readonly Grant<never>[];

export const bondSufficiencyAccess: FieldPolicy<BondSufficiencyView> = {
  id: READERS,
  importerId: READERS,
  reviewedOn: READERS,
  cause: READERS,
  state: READERS,
  reasonCodes: READERS,
  bondId: READERS,
  bondAmount: READERS,
  requiredAmount: READERS,
  utilisationPercent: READERS,
  warnedAtPercent: READERS,
  requirementId: READERS,
  decidedBy: READERS,
  authorityStatus: READERS,
};
