import { eventType } from '../../../platform/outbox/event-types.js';

export const refundRaised = eventType('refund.raised', 'A refund was found due.', ['refundId', 'importerId']);
export const refundCertified = eventType('refund.certified', 'A refund was certified for payment.', [
  'refundId',
  'importerId',
]);
export const refundUndelivered = eventType('refund.undelivered', 'A refund could not be delivered.', [
  'refundId',
  'importerId',
]);
export const refundPaid = eventType('refund.paid', 'A refund was paid, or a part of it.', ['refundId', 'importerId']);
