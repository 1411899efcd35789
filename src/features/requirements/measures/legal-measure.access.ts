import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { ImposedMeasureView } from './legal-measure.view.js';

const OWN = { to: ['importer'] } as const satisfies Grant<never>;
const READERS = [CBP, OWN] as const;

export const imposedMeasureAccess: FieldPolicy<ImposedMeasureView> = {
  id: READERS,
  importerId: READERS,
  measure: READERS,
  ground: READERS,
  reason: READERS,
  // What was found in a case of its own is told there.
  records: [CBP],
  portCode: READERS,
  payBy: READERS,
  everywhereFrom: READERS,
  from: READERS,
  through: READERS,
  endReason: READERS,
  headquartersNotice: READERS,
  approvalId: [CBP],
};
