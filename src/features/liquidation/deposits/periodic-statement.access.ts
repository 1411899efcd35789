import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import type { PeriodicStatementView } from './periodic-statement.view.js';

// Whose statement it is decides the query: an importer's own, a granted one, every one for customs.
const READERS = [CBP, { to: ['importer', 'broker', 'counsel'] }] as const satisfies readonly Grant<never>[];

export const periodicStatementAccess: FieldPolicy<PeriodicStatementView> = {
  importerId: READERS,
  month: READERS,
  dueOn: READERS,
  entries: READERS,
  undetermined: READERS,
  duties: READERS,
  deposits: READERS,
  fees: READERS,
  total: READERS,
  entriesOffStatement: READERS,
};

/** A view with what the account of looks needs and no answer shows. */
export interface HeldPeriodicStatement extends PeriodicStatementView {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the importer. */
export const periodicStatementLookedAt: LookedAt<HeldPeriodicStatement> = {
  resource: 'entries',
  id: ({ importerId }) => importerId,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId],
  grant: ({ grantId }) => grantId,
};
