import { billDue } from './bill-due.js';
import { billWriteOff } from './bill-write-off.js';
import { delinquencyInterest } from './delinquency-interest.js';
import { paymentApplication } from './payment-application.js';

export { BILL_REASONS } from './bill-due.js';
export type { BillReason } from './bill-due.js';
export { allot, BILL_STATUSES, standingOfBill } from './bill-standing.js';
export type { BillStanding, BillStandingFacts, BillStatus } from './bill-standing.js';

export { billWriteOff };

export const REVENUE_RULES = [billDue, billWriteOff, delinquencyInterest, paymentApplication];
