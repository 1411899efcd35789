import { codes, SINCE_HTSUS, type CodeFact } from './code-list-fact.js';

/** Entry types, modes of transport, zone statuses. */
export const ENTRY_CODES: readonly CodeFact[] = [
  ...codes('entry-types', SINCE_HTSUS, 'CBP Form 7501 Instructions, block 2', [
    ['01', 'Consumption, free and dutiable', { group: 'consumption', adcvd: false, quota: false }],
    ['02', 'Consumption, quota or visa', { group: 'consumption', adcvd: false, quota: true }],
    ['03', 'Consumption, antidumping or countervailing duty', { group: 'consumption', adcvd: true, quota: false }],
    ['04', 'Appraisement', { group: 'consumption', adcvd: false, quota: false }],
    ['05', 'Vessel repair', { group: 'consumption', adcvd: false, quota: false }],
    ['06', 'Consumption, foreign trade zone', { group: 'consumption', adcvd: true, quota: true }],
    [
      '07',
      'Consumption, quota or visa and antidumping or countervailing duty',
      { group: 'consumption', adcvd: true, quota: true },
    ],
    ['08', 'Duty deferral', { group: 'consumption', adcvd: false, quota: false }],
  ]),
  ...codes('entry-types', SINCE_HTSUS, 'CBP Form 7501 Instructions, block 2', [
    ['11', 'Informal, free and dutiable', { group: 'informal', adcvd: false, quota: false }],
    ['12', 'Informal, quota or visa other than textiles', { group: 'informal', adcvd: false, quota: true }],
    ['21', 'Warehouse', { group: 'warehouse', adcvd: false, quota: false }],
    ['22', 'Re-warehouse', { group: 'warehouse', adcvd: false, quota: false }],
    ['23', 'Temporary importation under bond', { group: 'warehouse', adcvd: false, quota: false }],
    ['24', 'Trade fair', { group: 'warehouse', adcvd: false, quota: false }],
    ['25', 'Permanent exhibition', { group: 'warehouse', adcvd: false, quota: false }],
    ['26', 'Foreign trade zone admission', { group: 'warehouse', adcvd: false, quota: false }],
    ['31', 'Warehouse withdrawal, consumption', { group: 'withdrawal', adcvd: false, quota: false }],
    ['32', 'Warehouse withdrawal, quota', { group: 'withdrawal', adcvd: false, quota: true }],
    [
      '34',
      'Warehouse withdrawal, antidumping or countervailing duty',
      { group: 'withdrawal', adcvd: true, quota: false },
    ],
    [
      '38',
      'Warehouse withdrawal, antidumping or countervailing duty and quota or visa',
      { group: 'withdrawal', adcvd: true, quota: true },
    ],
    ['51', 'Defense Contract Management Agency', { group: 'government', adcvd: false, quota: false }],
    ['52', 'Government, dutiable', { group: 'government', adcvd: false, quota: false }],
    ['61', 'Immediate transportation', { group: 'in_bond', adcvd: false, quota: false }],
    ['62', 'Transportation and exportation', { group: 'in_bond', adcvd: false, quota: false }],
    ['63', 'Immediate exportation', { group: 'in_bond', adcvd: false, quota: false }],
  ]),
  ...codes('entry-types', '1997-09-30', '19 USC 1484(b); unconfirmed in the form instructions', [
    ['09', 'Reconciliation', { group: 'consumption', adcvd: false, quota: false, unconfirmed: true }],
  ]),
  ...codes('entry-types', '2019-09-28', '84 FR 40079; low-value rules changed since 2025', [
    [
      '86',
      'Low-value release under section 321 (test)',
      { group: 'low_value', adcvd: false, quota: false, unconfirmed: true },
    ],
  ]),
  ...codes('entry-types', '2026-09-22', '91 FR 38007; a test', [
    ['13', 'Informal, mail (test)', { group: 'informal', adcvd: false, quota: false, unconfirmed: true }],
  ]),
  ...codes('modes-of-transport', SINCE_HTSUS, 'CBP Form 7501 Instructions, block 9', [
    ['10', 'Vessel, not containerized', { harborMaintenanceFee: true }],
    ['11', 'Vessel, containerized', { harborMaintenanceFee: true }],
    ['12', 'Border, waterborne', { harborMaintenanceFee: false }],
    ['20', 'Rail, not containerized', { harborMaintenanceFee: false }],
    ['21', 'Rail, containerized', { harborMaintenanceFee: false }],
    ['30', 'Truck, not containerized', { harborMaintenanceFee: false }],
    ['31', 'Truck, containerized', { harborMaintenanceFee: false }],
    ['32', 'Automobile', { harborMaintenanceFee: false }],
    ['33', 'Pedestrian', { harborMaintenanceFee: false }],
    ['34', 'Road, other', { harborMaintenanceFee: false }],
    ['40', 'Air, not containerized', { harborMaintenanceFee: false }],
    ['41', 'Air, containerized', { harborMaintenanceFee: false }],
    ['50', 'Mail', { harborMaintenanceFee: false }],
    ['60', 'Passenger, hand-carried', { harborMaintenanceFee: false }],
    ['70', 'Fixed transport installation', { harborMaintenanceFee: false }],
  ]),
  ...codes('ftz-zone-statuses', SINCE_HTSUS, '19 CFR 146.41 to 146.44', [
    ['P', 'Privileged foreign'],
    ['N', 'Nonprivileged foreign'],
    ['D', 'Domestic'],
    ['Z', 'Zone restricted'],
  ]),
];
