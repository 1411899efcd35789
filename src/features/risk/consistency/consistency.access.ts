import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { ManufacturerChangeView, PortChangeView, RiskConsistencyView } from './consistency.view.js';

/** How ports decide is customs' to know. */
export const riskConsistencyAccess: FieldPolicy<RiskConsistencyView> = {
  portCode: [CBP],
  center: [CBP],
  band: [CBP],
  action: [CBP],
  entries: [CBP],
  overridden: [CBP],
  withOutcome: [CBP],
  withFinding: [CBP],
  percentHere: [CBP],
  percentEverywhere: [CBP],
};

export const portChangeAccess: FieldPolicy<PortChangeView> = {
  refusedEntryId: [CBP],
  refusedAt: [CBP],
  refusedOn: [CBP],
  laterEntryId: [CBP],
  enteredAt: [CBP],
  enteredOn: [CBP],
  htsNumber: [CBP],
  countryOfOrigin: [CBP],
  mid: [CBP],
  midBefore: [CBP],
};

export const manufacturerChangeAccess: FieldPolicy<ManufacturerChangeView> = {
  nameBefore: [CBP],
  name: [CBP],
  street: [CBP],
  city: [CBP],
  country: [CBP],
  lastEntryId: [CBP],
  lastOn: [CBP],
  midBefore: [CBP],
  firstEntryId: [CBP],
  firstOn: [CBP],
  mid: [CBP],
};
