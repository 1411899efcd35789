import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { RecordDisputeView } from './record-dispute.view.js';

// Which disputes exist for whom is decided by the query and by row-level security.
const OWN = { to: ['importer'] } as const satisfies Grant<never>;
const READERS = [CBP, OWN] as const;

export const recordDisputeAccess: FieldPolicy<RecordDisputeView> = {
  id: READERS,
  importerId: READERS,
  recordKind: READERS,
  recordId: READERS,
  grounds: READERS,
  filedOn: READERS,
  status: READERS,
  reason: READERS,
  decidedOn: READERS,
  filedBy: [CBP],
  decidedBy: [CBP],
};
