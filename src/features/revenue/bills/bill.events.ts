import { eventType } from '../../../platform/outbox/event-types.js';
import type { EventMaker } from '../../../platform/outbox/event-types.js';
import { billSeen } from './bill.sql.js';

const ABOUT = ['billId', 'importerId'] as const;
const told = (type: `bill.${string}`, summary: string): EventMaker<(typeof ABOUT)[number]> =>
  eventType(type, summary, ABOUT, {
    to: ['importer', 'broker', 'counsel', 'surety'],
    of: { key: 'billId', rows: 'bill t', seen: billSeen('t'), path: '/v1/bills' },
  });

export const billIssued = told('bill.issued', 'A bill was issued.');
export const billPaid = told('bill.paid', 'A payment on a bill was put on record.');
export const billPaymentDishonoured = told('bill.payment_dishonoured', 'A payment on a bill bounced.');
export const billCancelled = told('bill.cancelled', 'A bill fell.');
export const billWrittenOff = told('bill.written_off', 'Collecting a bill was given up.');
export const billDelinquent = told('bill.delinquent', 'A bill was not paid in its time.');
export const billProtested = told('bill.protested', 'A protest was filed that a bill stands under.');
export const billProtestClosed = told('bill.protest_closed', 'No protest against a bill is open any more.');
export const billDemanded = told('bill.demanded', 'Payment of a bill was demanded of its sureties.');
export const billNoticed = told('bill.noticed', 'Whoever owes a bill was told again that it is not paid.');
export const billDunned = told('bill.dunned', 'A dunning letter went out for a bill.');
