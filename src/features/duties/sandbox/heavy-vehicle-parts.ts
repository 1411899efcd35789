import { family } from './family.js';
import type { ProgramText } from '../rules/additional/program-text.js';

/** Section 232, parts of heavy vehicles. */
export const HEAVY_VEHICLE_PARTS: readonly ProgramText[] = family(
  {
    authority: 's232',
    countryScope: 'all',
    productScope: 's232_mhd_parts',
    ratePercent: '25',
    from: '2025-11-01',
    stackingGroup: 's232_mhd_parts',
    yieldsTo: 's232_semiconductors',
  },
  [
    {
      programId: 's232_mhd_parts_25',
      heading: '9903.74.08',
      description: 'Heavy vehicle parts, parts of heavy vehicles',
      conditions: 'isMhdPart=true',
      rank: '30',
      yieldsTo: 's232_semiconductors;s232_autos;s232_auto_parts',
      instrument: 'U.S. note 38(i); Proclamation 10984',
    },
    {
      programId: 's232_mhd_parts_usmca',
      heading: '9903.74.10',
      description: 'Heavy vehicle parts, parts of heavy vehicles, CA MX, entered under USMCA',
      countryScope: 'CA MX',
      rateKind: 'passthrough',
      ratePercent: '',
      conditions: 'isMhdPart=true;usmcaClaim=true',
      rank: '5',
      instrument: 'U.S. note 38(k); Proclamation 10984 cl. 9',
    },
    {
      programId: 's232_mhd_parts_certified',
      heading: '9903.74.09',
      description: 'Heavy vehicle parts, certified for making heavy vehicles here',
      productScope: 'all except 72;73;76;s232_auto_parts;s232_mhd_parts',
      conditions: 'certifiedUsMhdProduction=true',
      rank: '15',
      instrument: 'U.S. note 38(j)',
      confidence: 'B',
    },
  ],
);
