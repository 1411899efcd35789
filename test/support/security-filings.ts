import { randomUUID } from 'node:crypto';

const party = (name: string, country: string) => ({ name, street: '2 Harbour Road', city: 'Changzhou', country });

/** What a security filing tells without stuffing location and consolidator, in time where it is made on 6 March 2026. */
export const toldAtLading = (given: object = {}) => ({
  cargo: 'containerized',
  ladenAt: '2026-03-07T16:00:00Z',
  arrivesAt: '2026-03-20T08:00:00Z',
  shortVoyage: false,
  bondNumber: '240000001',
  seller: party('Changzhou Trina Solar Energy Co., Ltd.', 'CN'),
  buyer: party('Blue Spruce Imports', 'US'),
  consigneeNumber: '12-345678900',
  shipTo: { identification: 'DUNS 544810203' },
  lines: [{ manufacturer: { identification: 'MID CNCHATRI2CHA' }, countryOfOrigin: 'CN', htsNumber: '8541.42' }],
  ...given,
});

export const STUFFED = {
  stuffingLocation: party('Yangtze Container Freight Station', 'CN'),
  consolidator: { identification: 'DUNS 544810204' },
};

/** A security filing of a bill of lading that nobody has used. */
export const aSecurityFiling = (given: object = {}) => ({
  billOfLading: `MAEU${randomUUID().slice(0, 8).toUpperCase()}`,
  ...toldAtLading(given),
});
