import { family } from './family.js';
import type { ProgramText } from '../rules/additional/program-text.js';
import { EU, VEHICLES_AND_OPIOID } from './groups.js';

/** Section 232, steel, until 2025-03-11. */
export const STEEL_2018: readonly ProgramText[] = family(
  {
    authority: 's232',
    productScope: 's232_steel_mill_ch72;s232_steel_mill_ch73',
    ratePercent: '25',
    until: '2025-03-11',
    stackingGroup: 's232_steel',
  },
  [
    {
      programId: 's232_steel_2018',
      heading: '9903.80.01',
      description: 'Steel, steel mill products of chapter 72; steel mill products of chapter 73',
      countryScope: `all except AU AR BR CA MX KR UA JP GB ${EU}`,
      from: '2018-03-23',
      instrument: 'U.S. note 16(a)-(b) (old); Proclamation 9705',
    },
    {
      programId: 's232_steel_2018_trq',
      heading: '9903.80.01',
      description: 'Steel, steel mill products of chapter 72; steel mill products of chapter 73, above the quota',
      countryScope: `${EU} JP GB`,
      from: '2022-01-01',
      conditions: 's232QuotaStatus=over_quota',
      instrument: 'U.S. note 16(e)-(g) (old)',
    },
    {
      programId: 's232_steel_2018_mexico',
      heading: '9903.81.85',
      description: 'Steel, steel mill products of chapter 72; steel mill products of chapter 73, MX, melted elsewhere',
      countryScope: 'MX',
      from: '2024-07-10',
      conditions: 'steelMeltPourCountry!=US,MX,CA',
      instrument: 'Proclamation 10783 (89 FR 57347)',
    },
    {
      programId: 's232_steel_2018_ukraine',
      heading: '9903.81.83',
      description:
        'Steel, steel mill products of chapter 72; steel mill products of chapter 73, UA, without certificate',
      countryScope: 'UA',
      from: '2022-06-01',
      conditions: 'ukraineSteelCertificate=false',
      instrument: 'U.S. note 16 (old)',
    },
    {
      programId: 's232_steel_derivative_2020_old',
      heading: '9903.80.03',
      description: 'Steel, steel nails and other derivatives of 2020',
      countryScope: `all except AU AR BR CA MX KR UA JP GB ${EU}`,
      productScope: 's232_steel_derivative_2020',
      from: '2020-02-08',
      instrument: 'U.S. note 16(a)(ii) (old); Proclamation 9980',
    },
  ],
);

/** Steel and its derivatives from 2025-03-12. */
export const STEEL_25: readonly ProgramText[] = family(
  {
    authority: 's232',
    countryScope: 'all',
    ratePercent: '25',
    from: '2025-03-12',
    until: '2025-06-03',
    stackingGroup: 's232_steel',
    yieldsTo: VEHICLES_AND_OPIOID,
  },
  [
    {
      programId: 's232_steel_ch72_25',
      heading: '9903.81.87',
      description: 'Steel, steel mill products of chapter 72',
      productScope: 's232_steel_mill_ch72',
      instrument: 'U.S. note 16(j)/(q); Proclamation 10896',
    },
    {
      programId: 's232_steel_ch73_25',
      heading: '9903.81.87',
      description: 'Steel, steel mill products of chapter 73',
      productScope: 's232_steel_mill_ch73',
      rank: '40',
      instrument: 'U.S. note 16(j)/(q); Proclamation 10896',
    },
    {
      programId: 's232_steel_deriv2020_25',
      heading: '9903.81.89',
      description: 'Steel, steel nails and other derivatives of 2020',
      productScope: 's232_steel_derivative_2020',
      rank: '45',
      instrument: 'U.S. note 16(l)/(s); Proclamation 10896',
    },
    {
      programId: 's232_steel_deriv_ch73_25',
      heading: '9903.81.90',
      description: 'Steel, steel articles of chapter 73',
      productScope: 's232_steel_derivative_ch73',
      conditions: 'usMeltedPoured=false',
      instrument: 'U.S. note 16(m)/(t); Proclamation 10896',
    },
    {
      programId: 's232_steel_deriv_other_25',
      heading: '9903.81.91',
      description: 'Steel, steel derivatives outside chapter 73',
      productScope: 's232_steel_derivative_other',
      conditions: 'usMeltedPoured=false',
      appliesTo: 'metal_content',
      metal: 'steel',
      instrument: 'U.S. note 16(n)/(u); Proclamation 10896',
      confidence: 'B',
    },
  ],
);
