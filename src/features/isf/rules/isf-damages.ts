import { cfr } from '../../../kernel/citation.js';
import type { IsfTimeStanding } from './isf-standing.js';

// The importer's bond promises to meet what part 149 asks: $5,000 for each violation, which is for customs to claim.
const CONDITION = cfr(19, '113.62(j)');

/** The condition of the bond under which liquidated damages may be claimed; null where nothing is late. */
export const damagesUnder = (standing: IsfTimeStanding): string | null =>
  standing === 'late' ? CONDITION.authority : null;
