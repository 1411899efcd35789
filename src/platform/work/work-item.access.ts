import { CBP } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { WorkItemView } from './work-item.view.js';

/** Which items exist for which role is said by their sources. */
export const workItemAccess: FieldPolicy<WorkItemView> = {
  id: [CBP],
  kind: [CBP],
  subjectId: [CBP],
  part: [CBP],
  path: [CBP],
  dueOn: [CBP],
  overdue: [CBP],
  since: [CBP],
  port: [CBP],
  assignee: [CBP],
  assigneeRole: [CBP],
  claimedAt: [CBP],
  version: [CBP],
};
