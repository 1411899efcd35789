import { CBP, EVERYONE, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import type { EntryRefundPositionView, RefundPositionResultView } from './refund-position.view.js';

export const refundPositionAccess: FieldPolicy<RefundPositionResultView> = {
  way: [EVERYONE],
  declareUntil: [EVERYONE],
  protestUntil: [EVERYONE],
  suitUntil: [EVERYONE],
  preserveByProtest: [EVERYONE],
  principal: [EVERYONE],
  interest: [EVERYONE],
  interestLeast: [EVERYONE],
  interestMost: [EVERYONE],
  missingFacts: [EVERYONE],
  law: [EVERYONE],
};

// Whose entries they are is decided by the query and by row-level security: an importer's own, granted ones.
const READERS = [CBP, { to: ['importer', 'broker', 'counsel'] }] as const satisfies readonly Grant<never>[];

export const entryRefundPositionAccess: FieldPolicy<EntryRefundPositionView> = {
  entryId: READERS,
  entryNumber: READERS,
  position: within(refundPositionAccess, [EVERYONE]),
  reasonCodes: READERS,
};

/** A view with what the account of looks needs and no answer shows. */
export interface HeldRefundPosition extends EntryRefundPositionView {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the importer. */
export const refundPositionLookedAt: LookedAt<HeldRefundPosition> = {
  resource: 'entries',
  id: ({ entryId }) => entryId,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId],
  grant: ({ grantId }) => grantId,
};
