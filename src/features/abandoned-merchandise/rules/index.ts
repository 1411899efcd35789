import type { AnyRule } from '../../../kernel/rule.js';
import { abandonmentAcceptance } from './acceptance.js';
import { abandonmentRefusal, allowanceDates } from './abandonment-acts.js';
import { abandonmentBasis } from './basis.js';
import { dutyAllowance } from './duty-allowance.js';
import { generalOrderRedemption, generalOrderTaking } from './general-order-acts.js';
import { generalOrderClock } from './general-order.js';
import { perishableAllowance } from './perishable-allowance.js';
import { reasonableBelief } from './reasonable-belief.js';
import { sharingConditions } from './sharing-conditions.js';
import { titleVesting } from './vesting.js';

/** The law of abandonment, general order and unclaimed goods. */
export const ABANDONMENT_RULES: readonly AnyRule[] = [
  abandonmentBasis,
  abandonmentAcceptance,
  reasonableBelief,
  dutyAllowance,
  generalOrderClock,
  titleVesting,
  sharingConditions,
  perishableAllowance,
  generalOrderTaking,
  generalOrderRedemption,
  abandonmentRefusal,
  allowanceDates,
];

export * from './abandonment-acts.js';
export * from './acceptance.js';
export * from './basis.js';
export * from './duty-allowance.js';
export * from './general-order-acts.js';
export * from './general-order.js';
export * from './perishable-allowance.js';
export * from './reasonable-belief.js';
export * from './sharing-conditions.js';
export * from './vesting.js';
