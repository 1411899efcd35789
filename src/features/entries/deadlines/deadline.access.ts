import { PARTIES } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { EntryDeadlineView } from './deadline.view.js';

export const deadlineAccess: FieldPolicy<EntryDeadlineView> = {
  entryId: [PARTIES],
  entryNumber: [PARTIES],
  name: [PARTIES],
  subject: [PARTIES],
  dueOn: [PARTIES],
  status: [PARTIES],
};
