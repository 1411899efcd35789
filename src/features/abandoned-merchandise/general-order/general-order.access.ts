import { AGREED, CBP } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { GeneralOrderView } from './general-order.view.js';

const BOTH = [CBP, { to: ['importer', 'broker'] }] as const;
// What an agency's agreement on abandonments may name beside: where goods without entry stand, and how it ended.
const FEED = [...BOTH, AGREED] as const;

export const generalOrderAccess: FieldPolicy<GeneralOrderView> = {
  id: FEED,
  merchandiseId: FEED,
  status: FEED,
  landedOn: BOTH,
  importedOn: FEED,
  lastDayToEnter: BOTH,
  generalOrderOn: FEED,
  carrierNoticeBy: BOTH,
  carrierNotifiedOn: BOTH,
  carrierPenalty: [CBP],
  warehouseActsBy: BOTH,
  unclaimedOn: FEED,
  vestingNoticeOn: BOTH,
  vestsOn: FEED,
  petitionBy: BOTH,
  redeemedOn: BOTH,
  endedOn: FEED,
  endedAs: FEED,
  citation: BOTH,
  asOf: FEED,
};

/** A general order with the organisation it is about, which no answer shows. */
export interface HeldGeneralOrder extends GeneralOrderView {
  readonly importerOrganisationId: string | null;
}
