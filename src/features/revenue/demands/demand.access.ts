import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { DemandOnSuretyView } from './demand.view.js';

// Whose demands there are is decided by the query: a surety's own, every one for customs.
const READERS = [CBP, { to: ['surety'] }] as const satisfies readonly Grant<never>[];

export const demandOnSuretyAccess: FieldPolicy<DemandOnSuretyView> = {
  billId: READERS,
  billNumber: READERS,
  reason: READERS,
  importerId: READERS,
  entryNumber: READERS,
  bondNumbers: READERS,
  dueOn: READERS,
  firstOn: READERS,
  lastOn: READERS,
  protestUntil: READERS,
  petitionUntil: READERS,
  status: READERS,
  owed: READERS,
  underProtest: READERS,
};
