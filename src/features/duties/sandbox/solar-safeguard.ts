import { family } from './family.js';
import type { ProgramText } from '../rules/additional/program-text.js';
import { DEVELOPING } from './groups.js';

/** Section 201 of the Trade Act of 1974: solar cells and modules; ended on 2026-02-06. */
export const SOLAR_SAFEGUARD: readonly ProgramText[] = family(
  { authority: 's201', countryScope: `all except ${DEVELOPING}`, until: '2026-02-06', stackingGroup: 's201' },
  [
    {
      programId: 's201_solar_modules_y7',
      heading: '9903.45.25',
      description: 'Solar safeguard, solar modules',
      productScope: 's201_solar_modules',
      ratePercent: '14.25',
      from: '2024-02-07',
      until: '2025-02-06',
      conditions: 'solarExclusion=false',
      instrument: 'U.S. note 18(h); Proclamation 10339 (87 FR 7357)',
    },
    {
      programId: 's201_solar_cells_y7',
      heading: '9903.45.22',
      description: 'Solar safeguard, solar cells, above the quota',
      productScope: 's201_solar_cells',
      ratePercent: '14.25',
      from: '2024-02-07',
      until: '2025-02-06',
      conditions: 'solarCellQuota=over_quota',
      instrument: 'U.S. note 18(e)-(f); Proclamation 10339',
    },
    {
      programId: 's201_solar_modules_y8',
      heading: '9903.45.25',
      description: 'Solar safeguard, solar modules',
      productScope: 's201_solar_modules',
      ratePercent: '14',
      from: '2025-02-07',
      conditions: 'solarExclusion=false',
      instrument: 'U.S. note 18(h); Proclamation 10339 (87 FR 7357)',
    },
    {
      programId: 's201_solar_cells_y8',
      heading: '9903.45.22',
      description: 'Solar safeguard, solar cells, above the quota',
      productScope: 's201_solar_cells',
      ratePercent: '14',
      from: '2025-02-07',
      conditions: 'solarCellQuota=over_quota',
      instrument: 'U.S. note 18(e)-(f); Proclamation 10339',
    },
    {
      programId: 's201_solar_canada',
      heading: '9903.45.27',
      description: 'Solar safeguard, solar cells; solar modules, entered under USMCA',
      countryScope: 'CA',
      productScope: 's201_solar_cells;s201_solar_modules',
      rateKind: 'passthrough',
      from: '2022-02-01',
      conditions: 'usmcaClaim=true',
      rank: '1',
      occupies: 'none',
      relieves: 's201_solar_modules_y7;s201_solar_modules_y8;s201_solar_cells_y7;s201_solar_cells_y8',
      instrument: 'U.S. note 18(i)',
    },
  ],
);
