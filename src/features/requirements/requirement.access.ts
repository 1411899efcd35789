import { CBP, within } from '../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../kernel/access.js';
import type {
  BondRequirementView,
  CounterfactualView,
  RequirementExplanationView,
  RequirementResultView,
} from './requirement.view.js';

// Principal and surety know of a requirement from its notice on: the rows decide.
const TOLD = { to: ['importer', 'surety'] } as const satisfies Grant<never>;
const READERS = [CBP, TOLD] as const;

export const requirementResultAccess: FieldPolicy<RequirementResultView> = {
  standardAmount: READERS,
  additionalAmount: READERS,
  requiredAmount: READERS,
  instrument: READERS,
  bondAmount: READERS,
  sufficiency: READERS,
  shortfall: READERS,
  utilisationPercent: READERS,
  warnedAtPercent: READERS,
  dutiesTaxesFees12Months: READERS,
  entries12Months: READERS,
  exposure: [CBP],
  score: [CBP],
  band: [CBP],
  decidedBy: READERS,
};

export const bondRequirementAccess: FieldPolicy<BondRequirementView> = {
  id: READERS,
  importerId: READERS,
  bondId: READERS,
  asOf: READERS,
  trigger: [CBP],
  determinationId: [CBP],
  status: READERS,
  result: within(requirementResultAccess, READERS),
  notifiedOn: READERS,
  remedyBy: READERS,
  reason: READERS,
  curedOn: READERS,
  withdrawnOn: READERS,
  authorityStatus: READERS,
};

export const requirementExplanationAccess: FieldPolicy<RequirementExplanationView> = {
  requirementId: READERS,
  audience: READERS,
  lines: READERS,
  legalBasis: READERS,
  decidedBy: READERS,
};

// An importer's own lawful acts alone: another's link, a threshold or a line to drop is in none of them.
const OWN = { to: ['importer'] } as const satisfies Grant<never>;
export const counterfactualAccess: FieldPolicy<CounterfactualView> = {
  act: [CBP, OWN],
  recordId: [CBP, OWN],
  requiredAmount: [CBP, OWN],
  additionalAmount: [CBP, OWN],
  sufficiency: [CBP, OWN],
  decidedBy: [CBP, OWN],
  authorityStatus: [CBP, OWN],
};
