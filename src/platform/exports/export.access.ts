import { SIGNED_IN, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { ExportFailureView, ExportView } from './export.view.js';

const failureAccess: FieldPolicy<ExportFailureView> = { code: [SIGNED_IN], message: [SIGNED_IN] };

/** Whoever asked for it, and customs: which exports exist for whom is decided by the query and by row-level security. */
export const exportAccess: FieldPolicy<ExportView> = {
  id: [SIGNED_IN],
  dataSet: [SIGNED_IN],
  sinceExportId: [SIGNED_IN],
  agreementId: [SIGNED_IN],
  state: [SIGNED_IN],
  rows: [SIGNED_IN],
  gone: [SIGNED_IN],
  bytes: [SIGNED_IN],
  digest: [SIGNED_IN],
  content: [SIGNED_IN],
  failure: within(failureAccess, [SIGNED_IN]),
  submittedAt: [SIGNED_IN],
  endedAt: [SIGNED_IN],
};
