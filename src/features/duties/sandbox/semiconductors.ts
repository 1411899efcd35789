import { family } from './family.js';
import type { ProgramText } from '../rules/additional/program-text.js';

/** Section 232, semiconductors. */
export const SEMICONDUCTORS: readonly ProgramText[] = family(
  {
    authority: 's232',
    countryScope: 'all',
    productScope: 's232_semiconductors',
    rateKind: 'passthrough',
    from: '2026-01-15',
    stackingGroup: 's232_semiconductors',
    occupies: 'none',
    instrument: 'U.S. note 39(d)',
  },
  [
    {
      programId: 's232_semiconductors_25',
      heading: '9903.79.01',
      description: 'Semiconductors, semiconductor articles',
      rateKind: 'surcharge',
      ratePercent: '25',
      conditions: 'semiconductorArticle=true',
      rank: '30',
      occupies: 'full',
      instrument: 'U.S. note 39; Proclamation 11002',
    },
    {
      programId: 's232_semiconductors_use_data_center',
      heading: '9903.79.03',
      description: 'Semiconductors, semiconductor articles, for a data center',
      conditions: 'semiconductorArticle=true;semiconductorEndUse=data_center',
      rank: '1',
    },
    {
      programId: 's232_semiconductors_use_repair',
      heading: '9903.79.04',
      description: 'Semiconductors, semiconductor articles, for repair',
      conditions: 'semiconductorArticle=true;semiconductorEndUse=repair',
      rank: '2',
    },
    {
      programId: 's232_semiconductors_use_research',
      heading: '9903.79.05',
      description: 'Semiconductors, semiconductor articles, for research',
      conditions: 'semiconductorArticle=true;semiconductorEndUse=research',
      rank: '3',
    },
    {
      programId: 's232_semiconductors_use_startup',
      heading: '9903.79.06',
      description: 'Semiconductors, semiconductor articles, for a startup',
      conditions: 'semiconductorArticle=true;semiconductorEndUse=startup',
      rank: '4',
    },
    {
      programId: 's232_semiconductors_use_consumer',
      heading: '9903.79.07',
      description: 'Semiconductors, semiconductor articles, for consumers',
      conditions: 'semiconductorArticle=true;semiconductorEndUse=consumer',
      rank: '5',
    },
    {
      programId: 's232_semiconductors_use_industrial',
      heading: '9903.79.08',
      description: 'Semiconductors, semiconductor articles, for industry',
      conditions: 'semiconductorArticle=true;semiconductorEndUse=industrial',
      rank: '6',
    },
    {
      programId: 's232_semiconductors_use_public_sector',
      heading: '9903.79.09',
      description: 'Semiconductors, semiconductor articles, for the public sector',
      conditions: 'semiconductorArticle=true;semiconductorEndUse=public_sector',
      rank: '7',
    },
  ],
);
