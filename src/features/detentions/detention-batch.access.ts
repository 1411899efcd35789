import { CBP, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { BatchItemView, BatchView, RefusalView } from './detention-batch.view.js';

const refusalAccess: FieldPolicy<RefusalView> = {
  pointer: [CBP],
  code: [CBP],
  message: [CBP],
  remedy: [CBP],
  citation: [CBP],
};
const batchItemAccess: FieldPolicy<BatchItemView> = {
  index: [CBP],
  detentionId: [CBP],
  code: [CBP],
  faults: within(refusalAccess, [CBP]),
};

/** For the officer who sent the batch. */
export const batchAccess: FieldPolicy<BatchView> = {
  recorded: [CBP],
  refused: [CBP],
  results: within(batchItemAccess, [CBP]),
};
