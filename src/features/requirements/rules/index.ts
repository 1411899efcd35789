import type { AnyRule } from '../../../kernel/rule.js';
import { advanceInformation } from './advance-information.js';
import { bondMatch } from './bond-match.js';
import { bondForecast } from './bond-forecast.js';
import { bondPeriods } from './bond-periods.js';
import { claimActs } from './claims/claim-acts.js';
import { claimGrounds } from './claims/claim-grounds.js';
import { claimPart } from './claims/claim-part.js';
import { claimStanding } from './claims/claim-standing.js';
import { billDelinquency } from './delinquency.js';
import { delinquencyPaid } from './delinquency-paid.js';
import { delinquentPorts, measureLifting, measurePort } from './delinquent-ports.js';
import { individualInputs } from './individual-inputs.js';
import { legalMeasureGrounds } from './legal-measure-grounds.js';
import { bondClaimDays, liquidatedDamages } from './liquidated-damages.js';
import { anticipatedBreach, temporaryImportationBreach } from './temporary-importation-breach.js';
import { nextReview } from './next-review.js';
import { periodLiability } from './period-liability.js';
import { requirementReview } from './requirement-review.js';
import { bondUtilisation, bondUtilisation1 } from './utilisation.js';

/** The law of what is required of an importer on record, as far as it is not the quote's. */
export const REQUIREMENT_RULES: readonly AnyRule[] = [
  bondUtilisation,
  bondUtilisation1,
  individualInputs,
  legalMeasureGrounds,
  bondPeriods,
  periodLiability,
  bondForecast,
  requirementReview,
  nextReview,
  liquidatedDamages,
  temporaryImportationBreach,
  anticipatedBreach,
  bondClaimDays,
  claimPart,
  claimStanding,
  claimActs,
  claimGrounds,
  bondMatch,
  billDelinquency,
  delinquencyPaid,
  advanceInformation,
  measurePort,
  delinquentPorts,
  measureLifting,
];
