import { eventType } from '../../../platform/outbox/event-types.js';

export const billIssued = eventType('bill.issued', 'A bill was issued.', ['billId', 'importerId']);
export const billPaid = eventType('bill.paid', 'A payment on a bill was put on record.', ['billId', 'importerId']);
export const billPaymentDishonoured = eventType('bill.payment_dishonoured', 'A payment on a bill bounced.', [
  'billId',
  'importerId',
]);
export const billCancelled = eventType('bill.cancelled', 'A bill fell.', ['billId', 'importerId']);
export const billWrittenOff = eventType('bill.written_off', 'Collecting a bill was given up.', [
  'billId',
  'importerId',
]);
export const billDelinquent = eventType('bill.delinquent', 'A bill was not paid in its time.', [
  'billId',
  'importerId',
]);
