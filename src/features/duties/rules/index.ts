import type { AnyRule } from '../../../kernel/rule.js';
import { cashDeposit } from './adcvd-deposit.js';
import { additionalDuty } from './additional-duty.js';
import { checkNamedHeadings } from './additional/heading-check.js';
import { stackAdditionalDuties } from './additional/stacking-rule.js';
import { additionalUnderProvision } from './additional/under-provision.js';
import { basisUnknown, dayOfRate } from './day-of-rate.js';
import { ordinaryDuty, ordinaryDuty1 } from './ordinary-duty.js';
import { commingledGoods } from './stated/commingled-goods.js';
import { markingDuty } from './stated/marking-duty.js';
import { dutiesAccrue } from './stated/duties-accrue.js';
import { caseThatMayApply } from './owed/case-that-may-apply.js';
import { ordersThatMayApply } from './owed/orders-without-codes.js';
import { dutyOnReturnedGoods } from './owed/returned-goods.js';

/** Every rule of this feature, for the catalogue. */
export const DUTY_RULES: readonly AnyRule[] = [
  ordinaryDuty,
  ordinaryDuty1,
  additionalDuty,
  cashDeposit,
  stackAdditionalDuties,
  dayOfRate,
  basisUnknown,
  checkNamedHeadings,
  caseThatMayApply,
  ordersThatMayApply,
  dutyOnReturnedGoods,
  additionalUnderProvision,
  dutiesAccrue,
  commingledGoods,
  markingDuty,
];
