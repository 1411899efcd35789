import { family } from './family.js';
import type { ProgramText } from '../rules/additional/program-text.js';
import { VEHICLES_AND_CHIPS } from './groups.js';

/** Copper from 2025-08-01. */
export const COPPER: readonly ProgramText[] = family(
  {
    heading: '9903.78.01',
    authority: 's232',
    countryScope: 'all',
    productScope: 's232_copper',
    ratePercent: '50',
    from: '2025-08-01',
    until: '2026-04-05',
    stackingGroup: 's232_copper',
    yieldsTo: VEHICLES_AND_CHIPS,
    appliesTo: 'metal_content',
    metal: 'copper',
    occupies: 'metal_content',
    instrument: 'U.S. note 36 (deleted 2026-04-06); Proclamation 10962',
  },
  [{ programId: 's232_copper_50', description: 'Copper, copper products' }],
);
