import { cfr, usc } from '../../../kernel/citation.js';

/** Where the law gives each time that runs on a seizure. */
export const SEIZURE_CLOCK_LAW = {
  petition: cfr(19, '171.2'),
  supplemental_petition: cfr(19, '171.61'),
  publication: cfr(19, '162.45(b)'),
  claim: usc(19, '1608'),
  owner_consent: cfr(19, '133.21(g)'),
} as const;
