import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import type { RefundPayeeView, RefundPaymentView, RefundView } from './refund.view.js';

// Which refunds exist for whom is decided by the query and by row-level security: an importer's own, those of entries its bonds secure, granted ones.
const IMPORTER_SIDE = { to: ['importer', 'broker', 'counsel'] } as const satisfies Grant<never>;
const READERS = [CBP, IMPORTER_SIDE, { to: ['surety'] }] as const satisfies readonly Grant<never>[];

const paymentAccess: FieldPolicy<RefundPaymentView> = {
  paidOn: READERS,
  amount: READERS,
  payee: READERS,
  method: READERS,
  toDesignee: READERS,
  // Another bill than those its bonds secure is not a surety's to know of.
  billId: [CBP, IMPORTER_SIDE],
};

const payeeAccess: FieldPolicy<RefundPayeeView> = { payee: READERS, owed: READERS };

export const refundAccess: FieldPolicy<RefundView> = {
  id: READERS,
  kind: READERS,
  importerId: READERS,
  entryNumber: READERS,
  bondNumbers: READERS,
  principal: READERS,
  settledOn: READERS,
  dueOn: READERS,
  status: READERS,
  interest: READERS,
  interestLeast: READERS,
  interestMost: READERS,
  lateInterest: READERS,
  paid: READERS,
  owed: READERS,
  missingFacts: READERS,
  transfereeId: READERS,
  payees: within(payeeAccess, READERS),
  stayed: READERS,
  certifiedOn: READERS,
  undeliveredOn: READERS,
  payments: within(paymentAccess, READERS),
  determinationId: [CBP],
  asOf: READERS,
  knownAt: READERS,
};

/** A view with what the account of looks needs and no answer shows. */
export interface HeldRefund extends RefundView {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the importer. */
export const refundLookedAt: LookedAt<HeldRefund> = {
  resource: 'bills',
  id: ({ id }) => id,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId],
  grant: ({ grantId }) => grantId,
};
