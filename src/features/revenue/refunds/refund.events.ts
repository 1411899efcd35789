import { eventType } from '../../../platform/outbox/event-types.js';
import type { EventMaker } from '../../../platform/outbox/event-types.js';
import { refundSeen } from './refund.sql.js';

const ABOUT = ['refundId', 'importerId'] as const;
const told = (type: `refund.${string}`, summary: string): EventMaker<(typeof ABOUT)[number]> =>
  eventType(type, summary, ABOUT, {
    to: ['importer', 'broker', 'counsel', 'surety'],
    of: { key: 'refundId', rows: 'refund t', seen: refundSeen('t'), path: '/v1/refunds' },
  });

export const refundRaised = told('refund.raised', 'A refund was found due.');
export const refundCertified = told('refund.certified', 'A refund was certified for payment.');
export const refundUndelivered = told('refund.undelivered', 'A refund could not be delivered.');
export const refundPaid = told('refund.paid', 'A refund was paid, or a part of it.');
