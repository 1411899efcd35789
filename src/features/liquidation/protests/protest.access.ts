import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import type { ProtestView, StatementInProtestView } from './protest.view.js';

// Which protests exist for whom is decided by the query and by row-level security: those of an importer's entries, those a surety filed, granted ones.
const READERS = [CBP, { to: ['importer', 'surety', 'broker', 'counsel'] }] as const satisfies readonly Grant<never>[];

const statementAccess: FieldPolicy<StatementInProtestView> = {
  caseNumber: READERS,
  says: READERS,
  certification: READERS,
};

export const protestAccess: FieldPolicy<ProtestView> = {
  id: READERS,
  entryId: READERS,
  importerId: READERS,
  filedBy: READERS,
  signedAs: READERS,
  powerOfAttorney: READERS,
  matter: READERS,
  decisionId: READERS,
  decisionMadeOn: READERS,
  decisionReference: READERS,
  objection: READERS,
  furtherReview: READERS,
  filedOn: READERS,
  status: READERS,
  decideBy: READERS,
  acceleratedOn: READERS,
  decidedOn: READERS,
  reason: READERS,
  reliquidationId: READERS,
  reimbursementStatements: within(statementAccess, READERS),
  statementsAccepted: READERS,
  furtherReviewRefused: READERS,
  headquartersDecision: READERS,
  setAsideAskedOn: READERS,
  denialVoidedOn: READERS,
  denialVoidedBy: READERS,
  voidAskedOn: READERS,
  filedWith: READERS,
  filedTogether: READERS,
  suitUntil: READERS,
  courtActionOn: READERS,
  courtNumber: READERS,
  courtActionInTime: READERS,
};

/** A view with what the account of looks needs and no answer shows. */
export interface HeldProtest extends ProtestView {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the importer. */
export const protestLookedAt: LookedAt<HeldProtest> = {
  resource: 'protests',
  id: ({ id }) => id,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId],
  grant: ({ grantId }) => grantId,
};
