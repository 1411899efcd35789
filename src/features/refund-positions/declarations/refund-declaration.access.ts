import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import type { RefundDeclarationView } from './refund-declaration.view.js';

// Which declarations exist for whom is decided by the query and by row-level security: an importer's own, granted ones.
const READERS = [CBP, { to: ['importer', 'broker', 'counsel'] }] as const satisfies readonly Grant<never>[];

export const refundDeclarationAccess: FieldPolicy<RefundDeclarationView> = {
  id: READERS,
  importerId: READERS,
  declaredOn: READERS,
  entries: READERS,
  principal: READERS,
  settleBy: READERS,
  settled: READERS,
  status: READERS,
};

/** A view with what the account of looks needs and no answer shows. */
export interface HeldDeclaration extends RefundDeclarationView {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the importer. */
export const declarationLookedAt: LookedAt<HeldDeclaration> = {
  resource: 'entries',
  id: ({ id }) => id,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId],
  grant: ({ grantId }) => grantId,
};
