export { exportJournal } from './books/journal-export.js';
export { Books } from './books/books.js';
export { Bills } from './bills/bills.js';
export type { AdcvdBill, AdcvdBillsOverTime } from './bills/adcvd-bills-over-time.js';
export type { BillOfEntry, DemandOnSurety } from './bills/bill-of-entry.js';
export {
  billCancelled,
  billDelinquent,
  billIssued,
  billPaid,
  billPaymentDishonoured,
  billProtestClosed,
  billProtested,
} from './bills/bill.events.js';
export { LateBills } from './bills/late-bills.js';
export { OpenBills } from './bills/open-bills.js';
export type { OpenBill } from './bills/open-bills.js';
export type { IssueBill } from './bills/bill.dto.js';
export { RevenueModule } from './revenue.module.js';
export { depositDueQuestion } from './deposits/deposit-due.question.js';
export { interest } from './interest/interest.question.js';
export { OpenRefunds } from './refunds/open-refunds.js';
export { RefundReader } from './refunds/refund-reader.js';
export { Refunds } from './refunds/refunds.js';
export type { Overpayment } from './refunds/refunds.js';
