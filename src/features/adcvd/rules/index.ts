import type { AnyRule } from '../../../kernel/rule.js';
import { caseMatch } from './case-match.js';
import { caseStanding } from './case-status.js';
import { missingCompanions } from './companion.js';
import { nonMarketEconomy } from './non-market-economy.js';
import { rateCascade } from './rate-cascade.js';

/** Every rule of this feature, for the catalogue. */
export const ADCVD_RULES: readonly AnyRule[] = [
  nonMarketEconomy,
  rateCascade,
  caseStanding,
  caseMatch,
  missingCompanions,
];
