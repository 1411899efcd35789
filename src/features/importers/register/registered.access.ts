import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { RegisteredImporterView } from './registered.view.js';

/** The register of new and nonresident importers is customs' (19 USC 4321(b)). */
export const registeredImporterAccess: FieldPolicy<RegisteredImporterView> = {
  id: [CBP],
  name: [CBP],
  country: [CBP],
  entityType: [CBP],
  registeredOn: [CBP],
  voidedOn: [CBP],
  nonresident: [CBP],
  reasonCode: [CBP],
  expectsAdcvdGoods: [CBP],
};
