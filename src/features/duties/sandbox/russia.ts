import { family } from './family.js';
import type { ProgramText } from '../rules/additional/program-text.js';

/** Russian goods whose duty takes the place of column 2. */
export const RUSSIA: readonly ProgramText[] = family(
  { authority: 'country_order', countryScope: 'RU', rateKind: 'replacement', stackingGroup: 'russia_column2' },
  [
    {
      programId: 'russia_35',
      heading: '9903.90.08',
      description: 'Russia, in place of column 2, goods at 35 per cent',
      productScope: 'russia_35',
      ratePercent: '35',
      from: '2022-07-27',
      instrument: 'U.S. note 30(a)-(b); Proclamation 10420',
    },
    {
      programId: 'russia_70',
      heading: '9903.90.09',
      description: 'Russia, in place of column 2, goods at 70 per cent',
      productScope: 'russia_70',
      ratePercent: '70',
      from: '2023-04-01',
      instrument: 'U.S. note 30(c)-(d); Proclamation 10523',
    },
  ],
);
