import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { GeneralOrderView } from './general-order.view.js';

const BOTH = [CBP, { to: ['importer', 'broker'] }] as const;

export const generalOrderAccess: FieldPolicy<GeneralOrderView> = {
  id: BOTH,
  merchandiseId: BOTH,
  status: BOTH,
  landedOn: BOTH,
  importedOn: BOTH,
  lastDayToEnter: BOTH,
  generalOrderOn: BOTH,
  carrierNoticeBy: BOTH,
  carrierNotifiedOn: BOTH,
  carrierPenalty: [CBP],
  warehouseActsBy: BOTH,
  unclaimedOn: BOTH,
  vestingNoticeOn: BOTH,
  vestsOn: BOTH,
  petitionBy: BOTH,
  redeemedOn: BOTH,
  endedOn: BOTH,
  endedAs: BOTH,
  citation: BOTH,
  asOf: BOTH,
};
