import { SIGNED_IN, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { BulkCountsView, BulkFailureView, BulkJobView, BulkRowView } from './bulk.view.js';

const countsAccess: FieldPolicy<BulkCountsView> = {
  filed: [SIGNED_IN],
  filedBefore: [SIGNED_IN],
  refused: [SIGNED_IN],
};
const failureAccess: FieldPolicy<BulkFailureView> = { code: [SIGNED_IN], message: [SIGNED_IN] };

/** Whoever submitted it, and customs: which jobs exist for whom is decided by the query and by row-level security. */
export const bulkJobAccess: FieldPolicy<BulkJobView> = {
  id: [SIGNED_IN],
  kind: [SIGNED_IN],
  state: [SIGNED_IN],
  cancelAsked: [SIGNED_IN],
  rowsDone: [SIGNED_IN],
  rows: [SIGNED_IN],
  counts: within(countsAccess, [SIGNED_IN]),
  digest: [SIGNED_IN],
  bytes: [SIGNED_IN],
  failure: within(failureAccess, [SIGNED_IN]),
  submittedAt: [SIGNED_IN],
  startedAt: [SIGNED_IN],
  endedAt: [SIGNED_IN],
};

export const bulkRowAccess: FieldPolicy<BulkRowView> = {
  row: [SIGNED_IN],
  outcome: [SIGNED_IN],
  subjectId: [SIGNED_IN],
  reference: [SIGNED_IN],
  faults: [SIGNED_IN],
  warnings: [SIGNED_IN],
};
