import { eventType } from '../../../platform/outbox/event-types.js';

export const billIssued = eventType('bill.issued', 'A bill was issued.', ['billId']);
export const billPaid = eventType('bill.paid', 'A payment on a bill was put on record.', ['billId']);
export const billPaymentDishonoured = eventType('bill.payment_dishonoured', 'A payment on a bill bounced.', ['billId']);
export const billCancelled = eventType('bill.cancelled', 'A bill fell.', ['billId']);
