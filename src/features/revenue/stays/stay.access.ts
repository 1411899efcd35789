import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { StayChangeView, StayView } from './stay.view.js';

const changeAccess: FieldPolicy<StayChangeView> = { kind: [CBP], on: [CBP], docket: [CBP] };

export const stayAccess: FieldPolicy<StayView> = {
  importerId: [CBP],
  stayed: [CBP],
  changes: within(changeAccess, [CBP]),
};
