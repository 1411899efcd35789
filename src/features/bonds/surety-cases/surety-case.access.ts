import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { SuretyCaseView, SuretyEvidenceView } from './surety-case.view.js';

// Which cases exist for a surety is decided by the query and by row-level security: those that it has notice of.
const SURETY = { to: ['surety'] } as const satisfies Grant<never>;
const READERS = [CBP, SURETY] as const;

const evidenceAccess: FieldPolicy<SuretyEvidenceView> = { kind: [CBP], reference: [CBP] };

export const suretyCaseAccess: FieldPolicy<SuretyCaseView> = {
  id: READERS,
  naic: READERS,
  kind: READERS,
  bills: READERS,
  amount: READERS,
  evidence: within(evidenceAccess, [CBP]),
  reason: READERS,
  openedOn: READERS,
  answerBy: READERS,
  submission: READERS,
  submittedOn: READERS,
  outcome: READERS,
  covers: READERS,
  decisionReason: READERS,
  decidedOn: READERS,
  refusedFrom: READERS,
  resolvedOn: READERS,
  resolution: READERS,
};
