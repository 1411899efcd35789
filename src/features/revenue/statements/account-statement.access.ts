import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import type { AccountStatementView, AccountTransferView } from './account-statement.view.js';

// Of what it is made is decided by the query and by row-level security: all for customs, the debtor and who acts for it; for a surety what its bonds secure.
const READERS = [CBP, { to: ['importer', 'surety', 'broker', 'counsel'] }] as const satisfies readonly Grant<never>[];

export const accountStatementAccess: FieldPolicy<AccountStatementView> = {
  importerId: READERS,
  from: READERS,
  through: READERS,
  opening: READERS,
  charged: READERS,
  credited: READERS,
  closing: READERS,
  transfers: READERS,
  knownAt: READERS,
};

export const accountTransferAccess: FieldPolicy<AccountTransferView> = {
  id: READERS,
  effectiveOn: READERS,
  recordedAt: READERS,
  kind: READERS,
  billId: READERS,
  refundId: READERS,
  part: READERS,
  side: READERS,
  amount: READERS,
  balance: READERS,
};

interface Looked {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** With what the account of looks needs and no answer shows. */
export type HeldStatement = AccountStatementView & Looked;
/** The same of a transfer. */
export type HeldTransfer = AccountTransferView & Looked;

const looked = {
  resource: 'bills',
  subjects: ({ importerOrganisationId }: Looked) => [importerOrganisationId],
  grant: ({ grantId }: Looked) => grantId,
} as const;

/** Who reads under a grant is told to the debtor. */
export const statementLookedAt: LookedAt<HeldStatement> = { ...looked, id: ({ importerId }) => importerId };
/** The same of a transfer. */
export const transferLookedAt: LookedAt<HeldTransfer> = {
  ...looked,
  id: ({ billId, refundId, id }) => billId ?? refundId ?? id,
};
