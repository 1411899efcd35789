import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import type { RefundDesignationView } from './designation.view.js';

// Whose it is is decided by the query and by row-level security: an importer's own, granted ones.
const READERS = [CBP, { to: ['importer', 'broker', 'counsel'] }] as const satisfies readonly Grant<never>[];

export const designationAccess: FieldPolicy<RefundDesignationView> = {
  importerId: READERS,
  standing: READERS,
  because: READERS,
  designee: READERS,
  namedOn: READERS,
  lastTransactionOn: READERS,
};

/** A view with what the account of looks needs and no answer shows. */
export interface HeldDesignation extends RefundDesignationView {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the importer. */
export const designationLookedAt: LookedAt<HeldDesignation> = {
  resource: 'entries',
  id: ({ importerId }) => importerId,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId],
  grant: ({ grantId }) => grantId,
};
