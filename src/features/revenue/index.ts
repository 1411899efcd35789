export { Bills } from './bills/bills.js';
export type { AdcvdBill, BillOfEntry } from './bills/bills.js';
export { billCancelled, billDelinquent, billIssued, billPaid, billPaymentDishonoured } from './bills/bill.events.js';
export { OpenBills } from './bills/open-bills.js';
export type { OpenBill } from './bills/open-bills.js';
export { RevenueModule } from './revenue.module.js';
export { interest } from './interest/interest.question.js';
export { Refunds } from './refunds/refunds.js';
export type { Overpayment } from './refunds/refunds.js';
