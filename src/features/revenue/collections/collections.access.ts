import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { CollectionFunnelView, CollectionStageView } from './collections.view.js';

// Debtors and what they owe together are customs' own.
const stageAccess: FieldPolicy<CollectionStageView> = {
  key: [CBP],
  bills: [CBP],
  billed: [CBP],
  paidByImporter: [CBP],
  paidBySurety: [CBP],
  paidByOthers: [CBP],
  setOff: [CBP],
  open: [CBP],
  delinquent: [CBP],
  underProtest: [CBP],
  writtenOff: [CBP],
};

export const collectionFunnelAccess: FieldPolicy<CollectionFunnelView> = {
  asOf: [CBP],
  by: [CBP],
  items: within(stageAccess, [CBP]),
  total: within(stageAccess, [CBP]),
};
