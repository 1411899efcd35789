/** What a party named on goods can be; for vessels and vehicles the carrier is who may ask customs to take possession. */
export const PARTY_ROLES = [
  'manufacturer',
  'exporter',
  'importer',
  'consignee',
  'owner',
  'carrier',
  'broker',
  'end_customer',
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
