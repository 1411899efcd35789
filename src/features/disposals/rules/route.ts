import type { GoodsState } from '../../merchandise/rules/goods-states.js';

/** The ways in which goods that may not enter are dealt with. */
export const DISPOSAL_ROUTES = ['export', 'destroy', 'redeliver', 'recondition', 'donate', 'sell', 'transfer'] as const;
export type DisposalRoute = (typeof DISPOSAL_ROUTES)[number];

/** What goods become when a route has been taken. */
export const ROUTE_ENDS: Readonly<Record<DisposalRoute, GoodsState>> = {
  export: 'exported',
  destroy: 'destroyed',
  redeliver: 'redelivered',
  recondition: 'released',
  donate: 'donated',
  sell: 'sold',
  transfer: 'transferred',
};

/** What the goods were found to violate. */
export const VIOLATIONS = [
  'counterfeit_mark',
  'copying_or_simulating_mark',
  'trade_name',
  'gray_market',
  'piratical_copy',
  'dmca_device',
  'origin_marking',
  'other_agency',
  'other',
] as const;
export type Violation = (typeof VIOLATIONS)[number];

/** Goods that only their right's owner can save from destruction. */
export const OWNER_DECIDES: readonly Violation[] = ['counterfeit_mark', 'piratical_copy', 'dmca_device'];
