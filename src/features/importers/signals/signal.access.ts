import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { IdentitySignalView, SignalRecordView } from './signal.view.js';

const recordAccess: FieldPolicy<SignalRecordView> = { record: [CBP], value: [CBP], from: [CBP], through: [CBP] };

/** Another's record is customs' to know. */
export const identitySignalAccess: FieldPolicy<IdentitySignalView> = {
  kind: [CBP],
  otherImporterId: [CBP],
  likeness: [CBP],
  own: within(recordAccess, [CBP]),
  other: within(recordAccess, [CBP]),
};
