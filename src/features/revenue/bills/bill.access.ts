import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import type { BillPaymentView, BillView, SuretyDemandView } from './bill.view.js';

// Which bills exist for whom is decided by the query and by row-level security: a debtor's own, those its bonds secure, granted ones.
const OBLIGORS = { to: ['importer', 'surety'] } as const satisfies Grant<never>;
const GRANTEE = { to: ['broker', 'counsel'] } as const satisfies Grant<never>;
const READERS = [CBP, OBLIGORS, GRANTEE] as const;

const paymentAccess: FieldPolicy<BillPaymentView> = {
  id: READERS,
  paidOn: READERS,
  amount: READERS,
  paidBy: READERS,
  method: READERS,
  interest: READERS,
  principal: READERS,
  over: READERS,
  dishonouredOn: READERS,
};

const demandAccess: FieldPolicy<SuretyDemandView> = {
  firstOn: READERS,
  lastOn: READERS,
  protestUntil: READERS,
  petitionUntil: READERS,
};

export const billAccess: FieldPolicy<BillView> = {
  id: READERS,
  number: READERS,
  reason: READERS,
  importerId: READERS,
  billedAs: READERS,
  entryNumber: READERS,
  caseNumbers: READERS,
  bondNumbers: READERS,
  principal: READERS,
  adcvdPrincipal: READERS,
  interest: READERS,
  issuedOn: READERS,
  liquidatedOn: READERS,
  dueOn: READERS,
  status: READERS,
  delinquencyInterest: READERS,
  interestOwed: READERS,
  principalOwed: READERS,
  owed: READERS,
  over: READERS,
  paidInFullOn: READERS,
  underProtest: READERS,
  sanctionable: READERS,
  noticedOn: READERS,
  dunnedOn: READERS,
  suretyDemand: within(demandAccess, READERS),
  payments: within(paymentAccess, READERS),
  determinationId: [CBP],
  asOf: READERS,
  knownAt: READERS,
};

/** A view with what the account of looks needs and no answer shows. */
export interface HeldBill extends BillView {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the debtor. */
export const billLookedAt: LookedAt<HeldBill> = {
  resource: 'bills',
  id: ({ id }) => id,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId],
  grant: ({ grantId }) => grantId,
};
