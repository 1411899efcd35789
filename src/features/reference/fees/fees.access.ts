import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { FeesView } from './fees.view.js';
import type { InterestRatesView } from './interest.view.js';

/** Fees are set by statute and notice. */
export const feesAccess: FieldPolicy<FeesView> = {
  asOf: [EVERYONE],
  outcome: [EVERYONE],
  reasonCodes: [EVERYONE],
  dataCurrentThrough: [EVERYONE],
  merchandiseProcessingFee: [EVERYONE],
  harborMaintenanceFee: [EVERYONE],
};

/** Interest rates are published each quarter. */
export const interestRatesAccess: FieldPolicy<InterestRatesView> = {
  asOf: [EVERYONE],
  knownAt: [EVERYONE],
  outcome: [EVERYONE],
  reasonCodes: [EVERYONE],
  dataCurrentThrough: [EVERYONE],
  underpaymentPercent: [EVERYONE],
  overpaymentPercent: [EVERYONE],
  corporateOverpaymentPercent: [EVERYONE],
  from: [EVERYONE],
  through: [EVERYONE],
  citation: [EVERYONE],
};
