import { earlierVersion } from '../../../kernel/rule.js';
import type { AnyRule } from '../../../kernel/rule.js';
import { billDue } from './bill-due.js';
import { billWriteOff } from './bill-write-off.js';
import { delinquencyInterest } from './delinquency-interest.js';
import { paymentApplication } from './payment-application.js';
import { depositDue } from './deposit-due.js';
import { depositTimeliness } from './deposit-timeliness.js';
import { dunningLetter, principalNotice } from './principal-notices.js';
import { provisionalMeasures } from './provisional-measures.js';
import { refundDesignation } from './refund-designation.js';
import { refundDue } from './refund-due.js';
import { lateRefundInterest } from './refund-interest.js';
import { refundPayee } from './refund-payee.js';
import { refundWithheld } from './refund-withheld.js';
import { setOff } from './set-off.js';
import { afterDemand, suretyDemand } from './surety-demand.js';

export { BILL_REASONS } from './bill-due.js';
export type { BillReason } from './bill-due.js';
export { allot, BILL_STATUSES, standingOfBill } from './bill-standing.js';
export type { BillStanding, BillStandingFacts, BillStatus } from './bill-standing.js';

export { DAYS_IN_ANY_CASE, DEPOSITED_ON_WITHDRAWAL } from './deposit-timeliness.js';
export type { DepositInTime, DepositPaid } from './deposit-timeliness.js';
export type { ProvisionalMeasuresFacts } from './provisional-measures.js';
export { standingOfRefund } from './refund-standing.js';
export type { RefundFacts, RefundStatus } from './refund-standing.js';
export type { Debt } from './set-off.js';

export {
  afterDemand,
  billWriteOff,
  depositDue,
  depositTimeliness,
  dunningLetter,
  principalNotice,
  provisionalMeasures,
  refundDesignation,
  refundPayee,
  refundWithheld,
  setOff,
  suretyDemand,
};

export const REVENUE_RULES: readonly AnyRule[] = [
  billDue,
  billWriteOff,
  delinquencyInterest,
  paymentApplication,
  refundDue,
  lateRefundInterest,
  refundPayee,
  earlierVersion(refundPayee, 1, {}),
  earlierVersion(refundPayee, 2, {}),
  refundDesignation,
  refundWithheld,
  setOff,
  suretyDemand,
  afterDemand,
  principalNotice,
  dunningLetter,
  depositDue,
  depositTimeliness,
  provisionalMeasures,
];
