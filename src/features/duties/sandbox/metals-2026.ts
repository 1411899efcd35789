import { family } from './family.js';
import type { ProgramText } from '../rules/additional/program-text.js';
import { VEHICLES_AND_CHIPS } from './groups.js';

/** Steel, aluminium and copper under Proclamation 11021, from 2026-04-06. */
export const METALS_2026: readonly ProgramText[] = family(
  {
    authority: 's232',
    ratePercent: '25',
    from: '2026-04-06',
    stackingGroup: 's232_metals',
    rank: '20',
    yieldsTo: VEHICLES_AND_CHIPS,
    instrument: 'U.S. note 16; Proclamation 11021',
  },
  [
    {
      programId: 's232_m26_col2',
      heading: '9903.82.12',
      description: 'Metals from April 2026, BY CU KP',
      countryScope: 'BY CU KP',
      productScope: 's232_16c_x',
      rank: '8',
    },
    {
      programId: 's232_m26_ru_annex3',
      heading: '9903.82.17',
      description: 'Metals from April 2026, RU',
      countryScope: 'RU',
      productScope: 's232_16c_x',
      rank: '8',
    },
    {
      programId: 's232_m26_50',
      heading: '9903.82.02',
      description: 'Metals from April 2026',
      countryScope: 'all except RU',
      productScope: 's232_16c_i;s232_16c_iii;s232_16c_iv;s232_16c_v',
      ratePercent: '50',
    },
    {
      programId: 's232_m26_50_ru',
      heading: '9903.82.14',
      description: 'Metals from April 2026, RU',
      countryScope: 'RU',
      productScope: 's232_16c_iii;s232_16c_iv;s232_16c_v',
      ratePercent: '50',
    },
    {
      programId: 's232_m26_25',
      heading: '9903.82.09',
      description: 'Metals from April 2026',
      countryScope: 'all except RU',
      productScope: 's232_16c_vi;s232_16c_vii',
    },
    {
      programId: 's232_m26_25_ru',
      heading: '9903.82.16',
      description: 'Metals from April 2026, RU',
      countryScope: 'RU',
      productScope: 's232_16c_vii',
    },
    {
      programId: 's232_m26_floor15',
      heading: '9903.82.10',
      headingFloorMet: '9903.82.11',
      description: 'Metals from April 2026, all-in',
      countryScope: 'all except BY CU KP RU',
      productScope: 's232_16c_x',
      rateKind: 'floor_total',
      ratePercent: '15',
      until: '2027-12-31',
    },
    {
      programId: 's232_m26_annex3_2028',
      heading: '9903.82.09',
      description: 'Metals from April 2026',
      countryScope: 'all except BY CU KP RU',
      productScope: 's232_16c_x',
      from: '2028-01-01',
      instrument: 'Proclamation 11021 cl. 7',
      confidence: 'B',
    },
  ],
);
