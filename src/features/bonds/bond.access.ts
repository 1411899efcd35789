import { CBP, within } from '../../kernel/access.js';
import type { Condition, FieldPolicy, Grant } from '../../kernel/access.js';
import type { LookedAt } from '../../platform/access/reveals.js';
import type {
  BondPrincipalView,
  BondSuretyView,
  BondTerminationView,
  BondTransactionView,
  BondUserView,
  BondVersionView,
  BondView,
} from './bond.view.js';
import type {
  DepositInLieuView,
  IndividualSuretyView,
  ReinsuranceView,
  ReplacedBondView,
} from './filing/security-of-bond.view.js';
import type { BondRenewalView } from './upkeep/renewal.view.js';

// Which rows exist for whom is decided by the query and by row-level security: a principal's own, a surety's own, granted ones.
const OBLIGORS = { to: ['importer', 'surety'] } as const satisfies Grant<never>;
const SURETY = { to: ['surety'] } as const satisfies Grant<never>;
const GRANTEE = { to: ['broker', 'counsel'] } as const satisfies Grant<never>;
const READERS = [CBP, OBLIGORS, GRANTEE] as const;
const FILERS = [CBP, SURETY] as const;

/** Whose bond is held, beside what is shown of it. */
export interface HeldByLead {
  readonly suretyOrganisationId?: string | null | undefined;
}
// The answers a bond stands on are kept for the surety that filed it; to another they would lead nowhere.
const namedFirst: Condition<object> = {
  name: 'of the surety named first',
  holds: ({ suretyOrganisationId }: HeldByLead, { organisationId }) =>
    organisationId !== null && suretyOrganisationId === organisationId,
};
const LEAD = [CBP, { to: ['surety'], when: namedFirst }] as const satisfies readonly Grant<object>[];

const reinsuranceAccess: FieldPolicy<ReinsuranceView> = {
  naic: FILERS,
  amount: FILERS,
  agreementOn: FILERS,
};
// What is deposited, and what an individual owns, is for customs and the principal.
const PRINCIPAL = [CBP, { to: ['importer'] }] as const satisfies readonly Grant<never>[];
const depositAccess: FieldPolicy<DepositInLieuView> = {
  kind: PRINCIPAL,
  amount: PRINCIPAL,
  termThrough: PRINCIPAL,
  powerOfAttorney: PRINCIPAL,
  obligations: PRINCIPAL,
};
const individualAccess: FieldPolicy<IndividualSuretyView> = {
  name: PRINCIPAL,
  property: [CBP],
  value: [CBP],
  encumbrance: [CBP],
  oathOn: PRINCIPAL,
};
// Each its own: the principal what it or individuals renew, a surety what it reinsures; the rows decide.
const BOUND = [CBP, { to: ['importer', 'surety'] }] as const satisfies readonly Grant<never>[];
const renewalAccess: FieldPolicy<BondRenewalView> = {
  part: BOUND,
  dueOn: BOUND,
  openedOn: BOUND,
  missedOn: BOUND,
  doneOn: BOUND,
  agreementOn: BOUND,
};
const replacedAccess: FieldPolicy<ReplacedBondView> = { bondId: READERS, as: READERS };
const suretyAccess: FieldPolicy<BondSuretyView> = {
  suretyCode: READERS,
  naic: READERS,
  share: READERS,
  agentId: FILERS,
  reinsurance: within(reinsuranceAccess, FILERS),
};
const userAccess: FieldPolicy<BondUserView> = { name: READERS, suffix: READERS };
const principalAccess: FieldPolicy<BondPrincipalView> = {
  importerId: READERS,
  name: READERS,
  address: READERS,
  organizedIn: READERS,
};
const transactionAccess: FieldPolicy<BondTransactionView> = { reference: READERS, on: READERS };
const terminationAccess: FieldPolicy<BondTerminationView> = {
  by: READERS,
  receivedOn: READERS,
  lastDay: READERS,
  shorterNotice: [CBP],
  determinationId: [CBP],
};

export const bondAccess: FieldPolicy<BondView> = {
  id: READERS,
  number: READERS,
  kind: READERS,
  activityCode: READERS,
  status: READERS,
  principal: within(principalAccess, READERS),
  coPrincipals: within(principalAccess, READERS),
  limitOfLiability: READERS,
  sureties: within(suretyAccess, READERS),
  inLieu: within(depositAccess, PRINCIPAL),
  individuals: within(individualAccess, PRINCIPAL),
  renewals: within(renewalAccess, BOUND),
  replaces: within(replacedAccess, READERS),
  replacedBy: within(replacedAccess, READERS),
  users: within(userAccess, READERS),
  reconciliation: READERS,
  executedOn: READERS,
  filedOn: READERS,
  effectiveOn: READERS,
  approvedBy: READERS,
  transaction: within(transactionAccess, READERS),
  port: READERS,
  suretyReferenceNumber: FILERS,
  brokerFilerCode: FILERS,
  termination: within(terminationAccess, READERS),
  earlierTerminations: within(terminationAccess, READERS),
  version: READERS,
  from: READERS,
  through: READERS,
  determinationId: LEAD,
  asOf: READERS,
  knownAt: READERS,
};

export const bondVersionAccess: FieldPolicy<BondVersionView> = {
  version: READERS,
  rider: READERS,
  from: READERS,
  through: READERS,
  recordedAt: READERS,
  limitOfLiability: READERS,
  principalName: READERS,
  principalAddress: READERS,
  sureties: within(suretyAccess, READERS),
  users: within(userAccess, READERS),
  reconciliation: READERS,
  determinationId: LEAD,
};

/** A view with what the account of looks needs and no answer shows. */
export interface HeldBond extends BondView, HeldByLead {
  readonly principalOrganisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the principal. */
export const bondLookedAt: LookedAt<HeldBond> = {
  resource: 'bonds',
  id: ({ id }) => id,
  subjects: ({ principalOrganisationId }) => [principalOrganisationId],
  grant: ({ grantId }) => grantId,
};
